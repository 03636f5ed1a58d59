# Translated by a machine; no speaker has read it yet.
# The screens of the app.
app-name = Pleinmakers
back = Atrás
tab-today = Hoy
tab-building = Barrio
tab-signals = Preguntas
tab-agenda = Agenda
tab-settings = Más

start-lead = El barrio lo hacemos en común.
start-resident = ¿Qué se puede hacer?
    .hint = Elija su barrio. No necesita una cuenta.
start-pleinmaker = Soy Pleinmaker
    .hint = Participe con el código de su coach de vivienda.
start-settings = Idioma y letras

choose-title = Elija su barrio
choose-lead = Después verá qué se puede hacer. No le preguntamos su nombre.

join-screen-title = Participar
join-screen-lead = Su coach de vivienda le muestra un código. Escanéelo con su teléfono.
join-scan = Escanear el código
join-link = O pegue aquí el enlace
join-now = Participar
join-busy = Un momento
join-welcome = Le damos la bienvenida, { $name }
join-compare = Compare este número con su coach de vivienda. ¿Es distinto? Entonces pare.
join-next = Cargar mi barrio

sync-first-begins = Empezamos
sync-first-count = { $n } de { $of }
sync-first-done-title = Su barrio ya está aquí
sync-first-done = Todo está en su teléfono. También funciona sin red.
sync-first-open = Empezar
sync-first-later = Continuar

today-more = { $n ->
    [one] { $n } puerta más
   *[other] { $n } puertas más
}

recorded = { $door }: { $outcome }
history-title = Lo que hubo antes

floors = { $n ->
    [one] { $n } planta
   *[other] { $n } plantas
}
legend-new = nuevo: { $n }
legend-tried = ya intentado: { $n }
legend-met = nos hemos conocido: { $n }
legend-do_not_visit = no tocar el timbre: { $n }
legend-closed = nada que hacer: { $n }
building-empty = Aquí todavía no hay puertas. Primero, actualice.

activity-when = Cuándo
activity-where = Dónde
activity-come = Puede venir sin más. No hace falta inscribirse.

sync-title = Actualizar
sync-cancel = Parar
sync-explain-up_to_date = Todo lo que anotó ha llegado.
sync-explain-waiting = Está a salvo en su teléfono. En cuanto haya red, se envía solo.
sync-explain-sending = Puede seguir con su trabajo.
sync-explain-needs_you = El servidor no aceptó algo. Todavía está en su teléfono.
sync-explain-cards = Dos personas escribieron cosas distintas. Elija lo correcto.

settings-title = Más
settings-language = Idioma
settings-machine = Traducido por una máquina. Todavía sin revisar.
settings-size = Tamaño de las letras
settings-size-usual = Normal
settings-size-large = Grande
settings-size-largest = Muy grande
settings-sync = Actualizar
settings-privacy = Todo lo que hay en este teléfono está cifrado.

problem-retry = Intentar de nuevo
problem-back = Atrás
problem-join = Participar de nuevo
problem-begin-anew = Empezar de nuevo
