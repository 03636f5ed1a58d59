# Translated by a machine; no speaker has read it yet.
# At a door: what a Pleinmaker shows, in the order of a visit.
phrase-hello = ¡Hola!
phrase-show = Le muestro frases en mi teléfono. Puede señalar una respuesta.
phrase-who = Me llamo { $name }. También vivo aquí, en el vecindario. No vengo de ninguna oficina.
phrase-why = Vengo a darle la bienvenida al barrio.
phrase-which_language = ¿Qué idioma habla?
phrase-good_time = ¿Es un buen momento?
phrase-another_day = ¿Vengo otro día? ¿Cuándo le viene bien?
phrase-no_visits = ¿Prefiere no recibir visitas? No hay problema.
phrase-interpreter = ¿Quiere que nos acompañe alguien que hable su idioma?
phrase-programme = Aquí está el programa del barrio. Cada semana hay algo que hacer.
phrase-show_place = ¿Puedo mostrarle dónde está algo?
phrase-ask = ¿Puedo preguntar algo por usted?
phrase-emergency = En una emergencia, llame al 112. Para la policía, llame al 101.
phrase-notes = No escribo comentarios sobre usted.
phrase-thanks = Muchas gracias.
phrase-goodbye = ¡Adiós, hasta pronto!

# Answers to point at.
answer-yes = Sí
answer-no = No
answer-another_day = Otro día
answer-rather_not = Prefiero que no
answer-this_language = Este idioma
answer-other_language = Otro idioma
answer-morning = Por la mañana
answer-afternoon = Por la tarde
answer-evening = Por la noche
answer-no_visits = Sin visitas
answer-visits_welcome = Puede venir
answer-shop = Tienda
answer-doctor = Médico
answer-school = Escuela
answer-town_hall = Ayuntamiento
