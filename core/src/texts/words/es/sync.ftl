# Translated by a machine; no speaker has read it yet.
# On the way to the server: calm and honest.
sync-up_to_date = Todo está al día
sync-waiting = { $n ->
    [one] { $n } en espera
   *[other] { $n } en espera
}
sync-offline = Sin red
sync-offline-waiting = { $n ->
    [one] Sin red · { $n } en espera
   *[other] Sin red · { $n } en espera
}
sync-sending = Enviando
sync-needs_you = Necesitamos su ayuda un momento
sync-shut_out = Este teléfono ya no participa
sync-explain-shut_out = Lo que había en él se ha borrado. Llame a su coach de vivienda si esto no es correcto.
record-emptied = ya no está en este teléfono
sync-arrived = llegada: { $time }
sync-arrived-on = llegada: { $date }, { $time }
sync-waits-for-network = espera la red
sync-recorded-waits = { $time } · espera la red
sync-first = Estamos cargando su barrio. Tarda un poco.
sync-first-leave = Puede salir de esta pantalla.
sync-last = Última actualización: { $when }
sync-now = Actualizar ahora

recorded-name = Nombre corregido
recorded-turn = Sentido del recorrido cambiado
card-name = El nombre en { $door }
card-sentence = ¿Qué nombre es correcto?
card-now = está puesto ahora
card-choice = { $value } · { $by }
card-somebody = Alguien del equipo

join-title = Le damos la bienvenida a Pleinmakers
join-lead = Este enlace es para un teléfono, no para un navegador.
join-step-app = Abra la aplicación Pleinmakers en su teléfono.
join-step-scan = Elija «Soy Pleinmaker» y escanee el código.
join-step-help = ¿No funciona? Pida ayuda a su coach de vivienda.
join-care = No dé este enlace a nadie más. Solo funciona una vez.
join-confirm = Participa en { $city } como { $name }.
join-number = Compare este número con su coach de vivienda: { $number }
