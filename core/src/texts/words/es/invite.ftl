# Translated by a machine; no speaker has read it yet.
# Inviting, signing up, counting.
persons = { $n ->
    [one] { $n } persona
   *[other] { $n } personas
}
invite-brings = trae: { $what }
invite-fetch = hay que ir a buscar
invite-nameless = Alguien sin dirección
invite-not_coming = No viene
invite-title = Invitar
invite-empty = Ahora no hay ninguna puerta donde preguntar.
invite-to_ask = { $n ->
    [one] { $n } puerta más donde preguntar
   *[other] { $n } puertas más donde preguntar
}
invite-nameless-add = Viene alguien sin dirección
invite-answer-yes = Viene
invite-answer-no = No viene
invite-answer-not_home = Nadie en casa
invite-said-nothing = todavía sin preguntar
invite-said-yes = viene
invite-said-no = no viene
invite-said-maybe = quizás
invite-said-not_home = nadie en casa
invite-said-taken_back = todavía sin preguntar
invite-fewer = Una persona menos
invite-more = Una persona más
invite-fetch-them = Ir a buscar
invite-brings-write = Trae algo
invite-write = ¿Qué traen?
    .hint = En pocas palabras y sin nombres.
    .save = Guardar
seat-asked = pedido, todavía no es seguro
seat-given = plaza confirmada
seat-waiting = lista de espera
seats-left = { $n ->
    [one] Queda { $n } plaza
   *[other] Quedan { $n } plazas
}
seats-full = Completo
seats-waiting = { $n ->
    [one] { $n } en la lista de espera
   *[other] { $n } en la lista de espera
}
activity-coming = { $n ->
    [one] Viene { $n } persona
   *[other] Vienen { $n } personas
}
activity-coming-off = { $n ->
    [one] Iba a venir { $n } persona
   *[other] Iban a venir { $n } personas
}
activity-coming-none = Todavía no hay inscripciones
activity-signup = Hay que inscribirse. Pregunte a alguien de Pleinmakers.
activity-invite = Invitar
activity-tally = Contar la asistencia
activity-must_hear = ¿Quién tiene que saberlo?
tally-title = Asistencia
tally-present = Asistentes
tally-first_time = Por primera vez
tally-met = Conoció a alguien del vecindario
tally-less = { $what }: uno menos
tally-more = { $what }: uno más
tally-note = Solo números, sin nombres.
tally-save = Guardar la asistencia
tally-counted = Contado: { $counts }
tally-told-present = { $n ->
    [one] { $n } asistente
   *[other] { $n } asistentes
}
tally-told-first_time = { $n ->
    [one] { $n } por primera vez
   *[other] { $n } por primera vez
}
tally-told-met = { $n ->
    [one] { $n } conoció a alguien del vecindario
   *[other] { $n } conocieron a alguien del vecindario
}
hear-title = ¿Quién tiene que saberlo?
hear-cancelled = Se ha cancelado.
hear-moved = Nueva fecha: { $when }.
hear-summary = { $n ->
    [one] { $n } puerta todavía no lo sabe
   *[other] { $n } puertas todavía no lo saben
}
hear-told = Ya lo sabe
hear-known = Ya lo saben
hear-empty = Todas las puertas lo saben.
hear-empty-action = Volver a la actividad
calls-must_hear = Contar qué ha cambiado: { $activity }
calls-call = Tocar el timbre para: { $activity }
calls-tally = Contar la asistencia: { $activity }
calls-fetch = { $n ->
    [one] Hay que ir a buscar a { $n } persona
   *[other] Hay que ir a buscar a { $n } personas
}
recorded-rsvp = Invitación
recorded-attendance = Asistencia
recorded-told = Aviso dado
