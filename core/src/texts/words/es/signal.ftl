# Translated by a machine; no speaker has read it yet.
# Questions and signals.
signals-title = Preguntas
signals-empty = Ahora no hay nada pendiente. ¿Oye una pregunta? Anótela aquí.
signals-add = Nueva pregunta
signal-title = Pregunta o aviso
signal-group-carry_back = Respuesta por llevar
signal-group-overdue = Con retraso
signal-group-waiting = Espera respuesta
signal-group-new = Nuevo
signal-group-closed_lately = Cerrado hace poco
today-carry_back = Respuestas por llevar
today-carry_back-more = { $n ->
    [one] { $n } respuesta más
   *[other] { $n } respuestas más
}

signal-kind-question = Pregunta
signal-kind-lift = Ascensor
signal-kind-light = Luz
signal-kind-damp_mould = Humedad y moho
signal-kind-waste = Basura
signal-kind-noise = Ruido
signal-kind-safety = Inseguridad
signal-kind-neighbours = Convivencia
signal-kind-paperwork = Cartas y papeles
signal-kind-other = Otra cosa

signal-urgency-normal = Normal
signal-urgency-soon = Mejor pronto
signal-urgency-danger = Peligro
signal-emergency = ¿Hay peligro ahora? Llame al 112. ¿Necesita a la policía? Llame al 101.

signal-state-new = anotado: { $date }
signal-state-passed_on = transmitido a { $owner }, fecha límite: { $date }
signal-state-answered = respondido: { $date }
signal-state-carried_back = respuesta llevada: { $date }
signal-state-closed = cerrado: { $date }
signal-state-withdrawn = retirado: { $date }
signal-state-do_not_visit = respondido, pero aquí no tocar el timbre
signal-state-moved_out = respondido, pero estas personas se han mudado
signal-overdue = con retraso

signal-recorded = Anotado
signal-step-passed_on = Transmitido
signal-step-answered = Respondido
signal-step-carried_back = Respuesta llevada
signal-step-closed = Cerrado
signal-step-withdrawn = Retirado
signal-passed_on-detail = { $owner }, fecha límite: { $date }
signal-coach = Coach de vivienda
signal-answer-title = La respuesta
signal-history = Lo que pasó
signal-carry_back = He llevado la respuesta
signal-answer = Sé la respuesta
signal-withdraw = Retirar
signal-door = Ver la puerta

signal-new-title = Nueva pregunta o aviso
signal-new-kind = ¿De qué se trata?
signal-new-place = ¿Dónde es?
signal-new-urgency = ¿Es urgente?
signal-place-door = En esta puerta
signal-place-building = En este edificio
signal-place-elsewhere = En otro lugar del barrio
signal-write = ¿Qué pasa?
    .hint = En pocas palabras y sin nombres. No preguntamos quién es.
    .save = Anotar
signal-write-answer = ¿Cuál es la respuesta?
    .hint = En pocas palabras y sin nombres.
    .save = Guardar la respuesta
signal-write-cancel = Ahora no
door-signal = Pregunta
recorded-signal = Pregunta o aviso
recorded-signal-step = Seguimiento de una pregunta
