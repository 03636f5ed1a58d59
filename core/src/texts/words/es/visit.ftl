# Translated by a machine; no speaker has read it yet.
# What happened at the door: the words on the buttons.
outcome-question = ¿Qué pasó?
outcome-met = Nos hemos conocido
outcome-not_home = Nadie en casa
outcome-come_back = Volver más tarde
outcome-not_wanted = Prefiere que no
outcome-vacant = Vacío o se mudó
outcome-interpreter_needed = Hace falta intérprete
outcome-card_left = Tarjeta en el buzón

# How a door stands.
state-new = Nuevo
state-tried = { $n ->
    [one] { $n } vez nadie en casa
   *[other] { $n } veces nadie en casa
}
state-met = Nos hemos conocido
state-come_back = Volver más tarde
state-come_back-on = Volver: { $date }
state-again-on = de nuevo: { $date }
state-do_not_visit = No tocar el timbre
state-do_not_visit-until = No tocar el timbre hasta { $date }
state-vacant = Vacío o se mudó
state-interpreter_needed = Hace falta intérprete
state-card_due = Es hora de dejar una tarjeta en el buzón
state-card_left = Tarjeta en el buzón
state-not_reached = Sin contacto
state-nothing = No hace falta visita
state-overdue = con retraso
state-since = desde el { $date }
state-new-since = Nuevo desde el { $date }
state-until = hasta { $date }
state-due = como tarde: { $date }
state-try-part = pruebe { $part }
state-with-two = Vayan dos personas

part-morning = mañana
part-afternoon = tarde
part-evening = noche
part-weekend = fin de semana
part-in-morning = por la mañana
part-in-afternoon = por la tarde
part-in-evening = por la noche
part-in-weekend = el fin de semana

direction-bottom_up = de abajo arriba
direction-top_down = de arriba abajo

floor = Planta { $floor }
floor-ground = Planta baja
stairwell = Escalera { $label }
house = Casa
doors = { $n ->
    [one] { $n } puerta
   *[other] { $n } puertas
}
doors-open = { $n ->
    [one] { $n } puerta por visitar
   *[other] { $n } puertas por visitar
}
lift-to = ascensor hasta: { $floor }
family = Familia { $name }
undo = Deshacer
recorded-at = { $time }, por { $name }
today-title = Hoy
today-empty = Hoy no tiene que tocar ningún timbre.
today-empty-action = Ver todo el barrio
more-doors = Más puertas
not-wanted-months = { $n ->
    [one] No tocar el timbre durante { $n } mes
   *[other] No tocar el timbre durante { $n } meses
}

# Languages of the door.
language-nl = neerlandés
language-fr = francés
language-en = inglés
language-ar = árabe
language-fa = farsi
language-prs = dari
language-ps = pastún
language-tr = turco
language-ru = ruso
language-uk = ucraniano
language-ro = rumano
language-bg = búlgaro
language-pl = polaco
language-es = español
language-so = somalí

# Street, house number, box.
address-box = { $street } { $number } buzón { $box }

# A visit of earlier, without what happened.
visit-tick = Visita
door-name_hidden = Nombre oculto: hace 14 días que no sabemos nada del servidor.

# Alguien que no está en ninguna lista.
state-nobody = Nadie conocido
face-nobody = Ninguna lista dice quién vive aquí.
face-hint = ¿Vive alguien aquí? Entonces esta puerta entra en las visitas de bienvenida. No pedimos ningún nombre.
face-new = Aquí vive alguien nuevo
face-other = Ahora vive aquí otra persona
face-undo = Al final, nadie nuevo
face-recorded = { $door }: alguien nuevo
