# Translated by a machine; no speaker has read it yet.
# The card for the letterbox, on paper, and the list of them.
letterbox-title = ¡Le damos la bienvenida al barrio!
letterbox-who = Somos Pleinmakers de { $neighbourhood }. También vivimos aquí.
letterbox-why = Vinimos a saludarle, pero usted no estaba en casa.
letterbox-come = Venga cuando quiera a una actividad.
letterbox-agenda = ¿Qué se puede hacer? Escanee el código con su teléfono o vaya a:
letterbox-place = Un lugar en su barrio:
letterbox-list-title = Tarjetas para el buzón
letterbox-list-lead = Para quien no estaba en casa. Elija el idioma de la persona e imprima la hoja. Tiene cuatro tarjetas.
