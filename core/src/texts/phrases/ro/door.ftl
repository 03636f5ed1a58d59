# Translated by a machine; no speaker has read it yet.
# At a door: what a Pleinmaker shows, in the order of a visit.
phrase-hello = Bună ziua!
phrase-show = Vă arăt propoziții pe telefonul meu. Puteți arăta cu degetul un răspuns.
phrase-who = Sunt { $name }. Locuiesc și eu aici, în vecinătate. Nu vin de la nicio instituție.
phrase-why = Am venit să vă urez bun venit în cartier.
phrase-which_language = Ce limbă vorbiți?
phrase-good_time = Este un moment potrivit?
phrase-another_day = Să vin în altă zi? Când vă convine?
phrase-no_visits = Preferați să nu primiți vizite? Este în regulă.
phrase-interpreter = Doriți să fie cu noi cineva care vorbește limba dumneavoastră?
phrase-programme = Iată programul cartierului. În fiecare săptămână este ceva de făcut.
phrase-show_place = Pot să vă arăt unde se află ceva?
phrase-ask = Pot să întreb ceva pentru dumneavoastră?
phrase-emergency = În caz de urgență, sunați la 112. Pentru poliție, sunați la 101.
phrase-notes = Nu scriu observații despre dumneavoastră.
phrase-thanks = Vă mulțumesc.
phrase-goodbye = La revedere, pe curând!

# Answers to point at.
answer-yes = Da
answer-no = Nu
answer-another_day = În altă zi
answer-rather_not = Mai bine nu
answer-this_language = Această limbă
answer-other_language = Altă limbă
answer-morning = Dimineața
answer-afternoon = După-amiaza
answer-evening = Seara
answer-no_visits = Fără vizite
answer-visits_welcome = Puteți veni
answer-shop = Magazin
answer-doctor = Medic
answer-school = Școală
answer-town_hall = Primărie
