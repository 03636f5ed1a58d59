# Translated by a machine; no speaker has read it yet.
# Questions and signals.
signals-title = Pytania
signals-empty = Teraz nic nie czeka. Słyszysz pytanie? Zapisz je tutaj.
signals-add = Nowe pytanie
signal-title = Pytanie lub zgłoszenie
signal-group-carry_back = Odpowiedź do zaniesienia
signal-group-overdue = Po terminie
signal-group-waiting = Czeka na odpowiedź
signal-group-new = Nowe
signal-group-closed_lately = Niedawno zamknięte
today-carry_back = Odpowiedzi do zaniesienia
today-carry_back-more = { $n ->
    [one] Jeszcze { $n } odpowiedź
    [few] Jeszcze { $n } odpowiedzi
    [many] Jeszcze { $n } odpowiedzi
   *[other] Jeszcze { $n } odpowiedzi
}

signal-kind-question = Pytanie
signal-kind-lift = Winda
signal-kind-light = Światło
signal-kind-damp_mould = Wilgoć i pleśń
signal-kind-waste = Śmieci
signal-kind-noise = Hałas
signal-kind-safety = Niebezpiecznie
signal-kind-neighbours = Życie sąsiedzkie
signal-kind-paperwork = Listy i dokumenty
signal-kind-other = Coś innego

signal-urgency-normal = Zwykłe
signal-urgency-soon = Raczej szybko
signal-urgency-danger = Niebezpieczeństwo
signal-emergency = Czy teraz jest niebezpiecznie? Dzwoń pod 112. Potrzebna policja? Dzwoń pod 101.

signal-state-new = zapisano: { $date }
signal-state-passed_on = przekazano: { $owner }, termin odpowiedzi: { $date }
signal-state-answered = jest odpowiedź: { $date }
signal-state-carried_back = odpowiedź zaniesiona: { $date }
signal-state-closed = zamknięto: { $date }
signal-state-withdrawn = wycofano: { $date }
signal-state-do_not_visit = jest odpowiedź, ale tu nie dzwonić do drzwi
signal-state-moved_out = jest odpowiedź, ale osoby stąd się wyprowadziły
signal-overdue = po terminie

signal-recorded = Zapisano
signal-step-passed_on = Przekazano
signal-step-answered = Jest odpowiedź
signal-step-carried_back = Odpowiedź zaniesiona
signal-step-closed = Zamknięto
signal-step-withdrawn = Wycofano
signal-passed_on-detail = { $owner }, termin odpowiedzi: { $date }
signal-coach = Doradca mieszkaniowy
signal-answer-title = Odpowiedź
signal-history = Co się wydarzyło
signal-carry_back = Odpowiedź już zaniesiona
signal-answer = Znam odpowiedź
signal-withdraw = Wycofaj
signal-door = Pokaż mieszkanie

signal-new-title = Nowe pytanie lub zgłoszenie
signal-new-kind = O co chodzi?
signal-new-place = Gdzie to jest?
signal-new-urgency = Czy to pilne?
signal-place-door = W tym mieszkaniu
signal-place-building = W tym budynku
signal-place-elsewhere = Gdzie indziej w okolicy
signal-write = Co się dzieje?
    .hint = Krótko, bez imion i nazwisk. Nie pytamy, kto to jest.
    .save = Zapisz
signal-write-answer = Jaka jest odpowiedź?
    .hint = Krótko, bez imion i nazwisk.
    .save = Zapisz odpowiedź
signal-write-cancel = Nie teraz
door-signal = Pytanie
recorded-signal = Pytanie lub zgłoszenie
recorded-signal-step = Dalszy ciąg pytania
