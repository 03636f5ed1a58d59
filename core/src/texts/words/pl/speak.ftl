# Translated by a machine; no speaker has read it yet.
# Sentences to show, or let hear, at a door.
speak-title = Jaki język?
speak-lead = Niech ta osoba wskaże język palcem.
speak-listed = Na liście
speak-unreviewed = Nie sprawdził tego jeszcze nikt, kto mówi w tym języku.
speak-unreviewed-short = jeszcze niesprawdzone
speak-another = Inny język
speak-position = { $n } z { $of }
speak-answers = Do wskazania
speak-previous = Wstecz
speak-next = Dalej
speak-aloud = Odtwórz głos
speak-no_voice = Ten telefon nie ma głosu dla tego języka. Pokaż ekran.
door-speak = Pokaż zdania
door-speak-choose = Pokaż w innym języku
