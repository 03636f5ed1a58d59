# Translated by a machine; no speaker has read it yet.
# Questions and signals.
signals-title = Întrebări
signals-empty = Acum nu este nimic deschis. Auziți o întrebare? Notați-o aici.
signals-add = Întrebare nouă
signal-title = Întrebare sau sesizare
signal-group-carry_back = Răspuns de dus
signal-group-overdue = Cu întârziere
signal-group-waiting = Așteaptă răspuns
signal-group-new = Nou
signal-group-closed_lately = Încheiat recent
today-carry_back = Răspunsuri de dus
today-carry_back-more = { $n ->
    [one] Încă { $n } răspuns
    [few] Încă { $n } răspunsuri
   *[other] Încă { $n } de răspunsuri
}

signal-kind-question = Întrebare
signal-kind-lift = Lift
signal-kind-light = Lumină
signal-kind-damp_mould = Umezeală și mucegai
signal-kind-waste = Gunoi
signal-kind-noise = Zgomot
signal-kind-safety = Nesiguranță
signal-kind-neighbours = Viața între vecini
signal-kind-paperwork = Scrisori și acte
signal-kind-other = Altceva

signal-urgency-normal = Obișnuit
signal-urgency-soon = Cât mai repede
signal-urgency-danger = Pericol
signal-emergency = Este pericol acum? Sunați la 112. Aveți nevoie de poliție? Sunați la 101.

signal-state-new = notat: { $date }
signal-state-passed_on = transmis către { $owner }, răspuns până { $date }
signal-state-answered = răspuns primit: { $date }
signal-state-carried_back = răspuns dus: { $date }
signal-state-closed = încheiat: { $date }
signal-state-withdrawn = retras: { $date }
signal-state-do_not_visit = răspuns primit, dar nu sunați la această ușă
signal-state-moved_out = răspuns primit, dar persoanele de aici s-au mutat
signal-overdue = cu întârziere

signal-recorded = Notat
signal-step-passed_on = Transmis
signal-step-answered = Răspuns primit
signal-step-carried_back = Răspuns dus
signal-step-closed = Încheiat
signal-step-withdrawn = Retras
signal-passed_on-detail = { $owner }, răspuns până { $date }
signal-coach = Consilier pentru locuință
signal-answer-title = Răspunsul
signal-history = Ce s-a întâmplat
signal-carry_back = Am dus răspunsul
signal-answer = Știu răspunsul
signal-withdraw = Retrageți
signal-door = Vedeți ușa

signal-new-title = Întrebare sau sesizare nouă
signal-new-kind = Despre ce este vorba?
signal-new-place = Unde este?
signal-new-urgency = Cât de urgent este?
signal-place-door = La această ușă
signal-place-building = În această clădire
signal-place-elsewhere = În altă parte din cartier
signal-write = Ce se întâmplă?
    .hint = Scurt și fără nume. Nu întrebăm cine este.
    .save = Notați
signal-write-answer = Care este răspunsul?
    .hint = Scurt și fără nume.
    .save = Salvați răspunsul
signal-write-cancel = Nu acum
door-signal = Întrebare
recorded-signal = Întrebare sau sesizare
recorded-signal-step = Urmarea unei întrebări
