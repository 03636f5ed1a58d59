# Wat er te doen is in de buurt.
agenda-title = Deze week
agenda-title-soon = Binnenkort
agenda-later = Later
agenda-empty = De komende twee weken is er niets gepland.
agenda-cancelled = gaat niet door
agenda-cancelled-title = Gaat niet door: { $title }
agenda-subscribe = Zet in je agenda
agenda-subscribe-hint = Dan zie je ook wat later verandert.
agenda-calendar-name = Pleinmakers { $neighbourhood }
agenda-page-title = { $neighbourhood }: wat is er te doen?

fact-free = gratis
fact-paid = niet gratis
fact-step_free = geen trap
fact-steps = met trap

kind-soup = Soep
kind-coffee = Koffie
kind-sport = Sport en spel
kind-children = Voor kinderen
kind-repair = Herstellen
kind-language = Taal oefenen
kind-garden = Tuin en planten
kind-crafts = Handwerk
kind-music = Muziek en dans
kind-clean_up = Samen opruimen
kind-meeting = Bijeenkomst
kind-other = Activiteit

place-outdoors = Buiten
place-hall = Zaal
place-shop = Winkel
place-school = School
place-health = Gezondheid
place-office = Loket

# De eerste pagina: kies je buurt.
neighbourhoods-title = Kies je buurt
neighbourhoods-lead = Hier zie je wat er te doen is bij jou in de buurt.
neighbourhoods-empty = Er zijn nog geen buurten.
fact-indoors = binnen
fact-outdoors = buiten
fact-toilet = toilet
fact-no_toilet = geen toilet
fact-hearing_loop = ringleiding
fact-signup = inschrijven nodig
fact-no_signup = niet inschrijven
fact-places = { $n ->
    [one] { $n } plaats
   *[other] { $n } plaatsen
}
agenda-moved = ander uur of dag
