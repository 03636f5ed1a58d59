# Translated by a machine; no speaker has read it yet.
# What is on in the neighbourhood.
agenda-title = Săptămâna aceasta
agenda-title-soon = În curând
agenda-later = Mai târziu
agenda-empty = Nu este nimic planificat în următoarele două săptămâni.
agenda-cancelled = anulat
agenda-cancelled-title = Anulat: { $title }
agenda-subscribe = Puneți în calendar
agenda-subscribe-hint = Așa vedeți și ce se schimbă mai târziu.
agenda-calendar-name = Pleinmakers { $neighbourhood }
agenda-page-title = { $neighbourhood }: ce este de făcut?

fact-free = gratuit
fact-paid = cu plată
fact-step_free = fără scări
fact-steps = cu scări

kind-soup = Supă
kind-coffee = Cafea
kind-sport = Sport și jocuri
kind-children = Pentru copii
kind-repair = Reparații
kind-language = Exersăm o limbă
kind-garden = Grădină și plante
kind-crafts = Lucru manual
kind-music = Muzică și dans
kind-clean_up = Curățenie împreună
kind-meeting = Întâlnire
kind-other = Activitate

place-outdoors = Afară
place-hall = Sală
place-shop = Magazin
place-school = Școală
place-health = Sănătate
place-office = Ghișeu

# The first page: choose your neighbourhood.
neighbourhoods-title = Alegeți cartierul
neighbourhoods-lead = Aici vedeți ce este de făcut în cartierul dumneavoastră.
neighbourhoods-empty = Încă nu sunt cartiere.
fact-indoors = înăuntru
fact-outdoors = afară
fact-toilet = cu toaletă
fact-no_toilet = fără toaletă
fact-hearing_loop = buclă pentru aparate auditive
fact-signup = este nevoie de înscriere
fact-no_signup = fără înscriere
fact-places = { $n ->
    [one] { $n } loc
    [few] { $n } locuri
   *[other] { $n } de locuri
}
agenda-moved = altă oră sau altă zi
