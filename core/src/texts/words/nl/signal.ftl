# Vragen en signalen.
signals-title = Vragen
signals-empty = Er loopt nu niets. Hoor je een vraag? Noteer ze hier.
signals-add = Nieuwe vraag
signal-title = Vraag of signaal
signal-group-carry_back = Antwoord terug te brengen
signal-group-overdue = Over tijd
signal-group-waiting = Wacht op antwoord
signal-group-new = Nieuw
signal-group-closed_lately = Onlangs klaar
today-carry_back = Antwoorden terug te brengen
today-carry_back-more = { $n ->
    [one] Nog { $n } antwoord
   *[other] Nog { $n } antwoorden
}

signal-kind-question = Vraag
signal-kind-lift = Lift
signal-kind-light = Licht
signal-kind-damp_mould = Vocht en schimmel
signal-kind-waste = Afval
signal-kind-noise = Lawaai
signal-kind-safety = Onveilig
signal-kind-neighbours = Samenleven
signal-kind-paperwork = Brieven en papieren
signal-kind-other = Iets anders

signal-urgency-normal = Gewoon
signal-urgency-soon = Liefst snel
signal-urgency-danger = Gevaar
signal-emergency = Is er nu gevaar? Bel 112. Heb je de politie nodig? Bel 101.

signal-state-new = genoteerd { $date }
signal-state-passed_on = doorgegeven aan { $owner }, antwoord tegen { $date }
signal-state-answered = beantwoord { $date }
signal-state-carried_back = antwoord teruggebracht { $date }
signal-state-closed = afgesloten { $date }
signal-state-withdrawn = ingetrokken { $date }
signal-state-do_not_visit = beantwoord, maar hier niet aanbellen
signal-state-moved_out = beantwoord, maar dit huishouden is verhuisd
signal-overdue = over tijd

signal-recorded = Genoteerd
signal-step-passed_on = Doorgegeven
signal-step-answered = Beantwoord
signal-step-carried_back = Antwoord teruggebracht
signal-step-closed = Afgesloten
signal-step-withdrawn = Ingetrokken
signal-passed_on-detail = { $owner }, antwoord tegen { $date }
signal-coach = Wooncoach
signal-answer-title = Het antwoord
signal-history = Wat er gebeurde
signal-carry_back = Ik bracht het antwoord terug
signal-answer = Ik weet het antwoord
signal-withdraw = Trek in
signal-door = Open de deur

signal-new-title = Nieuwe vraag of signaal
signal-new-kind = Waarover gaat het?
signal-new-place = Waar is het?
signal-new-urgency = Hoe dringend is het?
signal-place-door = Aan deze deur
signal-place-building = In dit gebouw
signal-place-elsewhere = Elders in de buurt
signal-write = Wat is er?
    .hint = Kort, en zonder namen. Wij vragen niet wie het is.
    .save = Noteer
signal-write-answer = Wat is het antwoord?
    .hint = Kort, en zonder namen.
    .save = Bewaar het antwoord
signal-write-cancel = Niet nu
door-signal = Vraag
recorded-signal = Vraag of signaal
recorded-signal-step = Vervolg van een vraag
