# Translated by a machine; no speaker has read it yet.
# What happened at the door: the words on the buttons.
outcome-question = Co się wydarzyło?
outcome-met = Już się znamy
outcome-not_home = Nikogo w domu
outcome-come_back = Wrócić później
outcome-not_wanted = Raczej nie
outcome-vacant = Puste lub wyprowadzka
outcome-interpreter_needed = Potrzebne tłumaczenie
outcome-card_left = Karteczka w skrzynce

# How a door stands.
state-new = Ktoś nowy
state-tried = { $n ->
    [one] Nikogo w domu: { $n } raz
    [few] Nikogo w domu: { $n } razy
    [many] Nikogo w domu: { $n } razy
   *[other] Nikogo w domu: { $n } razu
}
state-met = Już się znamy
state-come_back = Wrócić później
state-come_back-on = Wrócić: { $date }
state-again-on = ponownie: { $date }
state-do_not_visit = Nie dzwonić do drzwi
state-do_not_visit-until = Nie dzwonić do drzwi do { $date }
state-vacant = Puste lub wyprowadzka
state-interpreter_needed = Potrzebne tłumaczenie
state-card_due = Pora na karteczkę w skrzynce
state-card_left = Karteczka w skrzynce
state-not_reached = Bez kontaktu
state-nothing = Wizyta niepotrzebna
state-overdue = po terminie
state-since = od { $date }
state-new-since = Ktoś nowy od { $date }
state-until = do { $date }
state-due = najpóźniej: { $date }
state-try-part = spróbuj { $part }
state-with-two = Idź z drugą osobą

part-morning = przedpołudnie
part-afternoon = popołudnie
part-evening = wieczór
part-weekend = weekend
part-in-morning = przed południem
part-in-afternoon = po południu
part-in-evening = wieczorem
part-in-weekend = w weekend

direction-bottom_up = z dołu do góry
direction-top_down = z góry na dół

floor = Piętro { $floor }
floor-ground = Parter
stairwell = Klatka { $label }
house = Dom
doors = { $n ->
    [one] { $n } mieszkanie
    [few] { $n } mieszkania
    [many] { $n } mieszkań
   *[other] { $n } mieszkania
}
doors-open = { $n ->
    [one] { $n } mieszkanie do odwiedzenia
    [few] { $n } mieszkania do odwiedzenia
    [many] { $n } mieszkań do odwiedzenia
   *[other] { $n } mieszkania do odwiedzenia
}
lift-to = winda do: { $floor }
family = Rodzina { $name }
undo = Cofnij
recorded-at = { $time }, { $name }
today-title = Dziś
today-empty = Dziś nie trzeba dzwonić do żadnych drzwi.
today-empty-action = Zobacz całą okolicę
more-doors = Więcej mieszkań
not-wanted-months = { $n ->
    [one] Nie dzwonić do drzwi przez { $n } miesiąc
    [few] Nie dzwonić do drzwi przez { $n } miesiące
    [many] Nie dzwonić do drzwi przez { $n } miesięcy
   *[other] Nie dzwonić do drzwi przez { $n } miesiąca
}

# Languages of the door.
language-nl = niderlandzki
language-fr = francuski
language-en = angielski
language-ar = arabski
language-fa = farsi
language-prs = dari
language-ps = paszto
language-tr = turecki
language-ru = rosyjski
language-uk = ukraiński
language-ro = rumuński
language-bg = bułgarski
language-pl = polski
language-es = hiszpański
language-so = somalijski

# Street, house number, box.
address-box = { $street } { $number } skrzynka { $box }

# A visit of earlier, without what happened.
visit-tick = Wizyta
door-name_hidden = Nazwisko ukryte: od 14 dni brak wiadomości z serwera.

# Ktoś, o kim nie wie żadna lista.
state-nobody = Nie wiadomo, kto tu mieszka
face-nobody = Żadna lista nie mówi, kto tu mieszka.
face-hint = Ktoś tu mieszka? Wtedy te drzwi dołączą do wizyt powitalnych. Nie pytamy o nazwisko.
face-new = Mieszka tu ktoś nowy
face-other = Teraz mieszka tu ktoś inny
face-undo = Jednak nikt nowy
face-recorded = { $door }: ktoś nowy
