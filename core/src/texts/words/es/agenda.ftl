# Translated by a machine; no speaker has read it yet.
# What is on in the neighbourhood.
agenda-title = Esta semana
agenda-title-soon = Próximamente
agenda-later = Más tarde
agenda-empty = No hay nada previsto para las próximas dos semanas.
agenda-cancelled = cancelado
agenda-cancelled-title = Cancelado: { $title }
agenda-subscribe = Poner en su calendario
agenda-subscribe-hint = Así verá también lo que cambie después.
agenda-calendar-name = Pleinmakers { $neighbourhood }
agenda-page-title = { $neighbourhood }: ¿qué se puede hacer?

fact-free = gratis
fact-paid = de pago
fact-step_free = sin escaleras
fact-steps = con escaleras

kind-soup = Sopa
kind-coffee = Café
kind-sport = Deporte y juegos
kind-children = Para niños y niñas
kind-repair = Reparar
kind-language = Practicar un idioma
kind-garden = Jardín y plantas
kind-crafts = Manualidades
kind-music = Música y baile
kind-clean_up = Limpieza en grupo
kind-meeting = Encuentro
kind-other = Actividad

place-outdoors = Al aire libre
place-hall = Sala
place-shop = Tienda
place-school = Escuela
place-health = Salud
place-office = Ventanilla

# The first page: choose your neighbourhood.
neighbourhoods-title = Elija su barrio
neighbourhoods-lead = Aquí ve qué se puede hacer en su barrio.
neighbourhoods-empty = Todavía no hay barrios.
fact-indoors = en el interior
fact-outdoors = al aire libre
fact-toilet = con aseo
fact-no_toilet = sin aseo
fact-hearing_loop = bucle magnético
fact-signup = hay que inscribirse
fact-no_signup = sin inscripción
fact-places = { $n ->
    [one] { $n } plaza
   *[other] { $n } plazas
}
agenda-moved = otra hora u otro día
