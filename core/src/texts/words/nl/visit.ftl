# Wat er aan de deur gebeurde: de woorden op de knoppen.
outcome-question = Wat gebeurde er?
outcome-met = Kennisgemaakt
outcome-not_home = Niet thuis
outcome-come_back = Later terugkomen
outcome-not_wanted = Liever niet
outcome-vacant = Leeg of verhuisd
outcome-interpreter_needed = Tolk nodig
outcome-card_left = Kaartje in de bus

# Hoe het met een deur staat.
state-new = Nieuw
state-tried = { $n ->
    [one] { $n } keer niet thuis
   *[other] { $n } keer niet thuis
}
state-met = Kennisgemaakt
state-come_back = Later terugkomen
state-come_back-on = Terugkomen op { $date }
state-again-on = opnieuw op { $date }
state-do_not_visit = Niet aanbellen
state-do_not_visit-until = Niet aanbellen tot { $date }
state-vacant = Leeg of verhuisd
state-interpreter_needed = Tolk nodig
state-card_due = Tijd voor een kaartje in de bus
state-card_left = Kaartje in de bus
state-not_reached = Niet bereikt
state-nothing = Geen bezoek nodig
state-overdue = te laat
state-since = sinds { $date }
state-new-since = Nieuw sinds { $date }
state-until = tot { $date }
state-due = ten laatste { $date }
state-try-part = probeer { $part }
state-with-two = Ga met twee

part-morning = voormiddag
part-afternoon = namiddag
part-evening = avond
part-weekend = weekend
part-in-morning = in de voormiddag
part-in-afternoon = in de namiddag
part-in-evening = in de avond
part-in-weekend = in het weekend

direction-bottom_up = van beneden naar boven
direction-top_down = van boven naar beneden

floor = Verdieping { $floor }
floor-ground = Gelijkvloers
stairwell = Trappenhuis { $label }
house = Huis
doors = { $n ->
    [one] { $n } deur
   *[other] { $n } deuren
}
doors-open = { $n ->
    [one] { $n } deur te gaan
   *[other] { $n } deuren te gaan
}
lift-to = lift tot { $floor }
family = Familie { $name }
undo = Ongedaan maken
recorded-at = { $time }, door { $name }
today-title = Vandaag
today-empty = Vandaag hoef je nergens aan te bellen.
today-empty-action = Bekijk de hele buurt
more-doors = Meer deuren
not-wanted-months = { $n ->
    [one] { $n } maand niet aanbellen
   *[other] { $n } maanden niet aanbellen
}

# Talen van de deur.
language-nl = Nederlands
language-fr = Frans
language-en = Engels
language-ar = Arabisch
language-fa = Farsi
language-prs = Dari
language-ps = Pasjtoe
language-tr = Turks
language-ru = Russisch
language-uk = Oekraïens
language-ro = Roemeens
language-bg = Bulgaars
language-pl = Pools
language-es = Spaans
language-so = Somalisch

# Straat, huisnummer, bus.
address-box = { $street } { $number } bus { $box }

# Een bezoek van vroeger, zonder wat er gebeurde.
visit-tick = Bezoek
door-name_hidden = Naam verborgen: al 14 dagen niets van de server gehoord.

# Iemand van wie geen lijst wist.
state-nobody = Niemand bekend
face-nobody = Op geen lijst staat wie hier woont.
face-hint = Woont er iemand? Dan komt deze deur bij de welkombezoeken. We vragen geen naam.
face-new = Hier woont iemand nieuw
face-other = Hier woont nu iemand anders
face-undo = Toch niemand nieuw
face-recorded = { $door }: iemand nieuw
