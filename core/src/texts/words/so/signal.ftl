# Translated by a machine; no speaker has read it yet.
# Questions and signals.
signals-title = Su'aalo
signals-empty = Hadda su'aal furan ma jirto. Su'aal ma maqashay? Halkan ku qor.
signals-add = Su'aal cusub
signal-title = Su'aal ama dhibaato
signal-group-carry_back = Jawaab la geynayo
signal-group-overdue = Waqtigii waa dhaafay
signal-group-waiting = Jawaab sugaya
signal-group-new = Cusub
signal-group-closed_lately = Dhowaan dhammaaday
today-carry_back = Jawaabo la geynayo
today-carry_back-more = { $n ->
    [one] { $n } jawaab oo kale
   *[other] { $n } jawaabood oo kale
}

signal-kind-question = Su'aal
signal-kind-lift = Wiish
signal-kind-light = Nal
signal-kind-damp_mould = Qoyaan iyo caaryo
signal-kind-waste = Qashin
signal-kind-noise = Buuq
signal-kind-safety = Ammaan darro
signal-kind-neighbours = La noolaanshaha deriska
signal-kind-paperwork = Warqado
signal-kind-other = Wax kale

signal-urgency-normal = Caadi
signal-urgency-soon = Degdeg baa fiican
signal-urgency-danger = Khatar
signal-emergency = Hadda khatar ma jirtaa? Wac 112. Booliis ma u baahan tahay? Wac 101.

signal-state-new = la qoray { $date }
signal-state-passed_on = loo gudbiyay { $owner }, jawaabta ugu dambayn { $date }
signal-state-answered = laga jawaabay { $date }
signal-state-carried_back = jawaabta la geeyay { $date }
signal-state-closed = la xiray { $date }
signal-state-withdrawn = laga noqday { $date }
signal-state-do_not_visit = waa laga jawaabay, laakiin halkan ha garaacin
signal-state-moved_out = waa laga jawaabay, laakiin qoyskan wuu guuray
signal-overdue = waqtigii waa dhaafay

signal-recorded = Waa la qoray
signal-step-passed_on = Waa la gudbiyay
signal-step-answered = Waa laga jawaabay
signal-step-carried_back = Jawaabta waa la geeyay
signal-step-closed = Waa la xiray
signal-step-withdrawn = Waa laga noqday
signal-passed_on-detail = { $owner }, jawaabta ugu dambayn { $date }
signal-coach = La-taliyaha guriyeynta
signal-answer-title = Jawaabta
signal-history = Wixii dhacay
signal-carry_back = Jawaabta waan geeyay
signal-answer = Jawaabta waan aqaan
signal-withdraw = Ka noqo
signal-door = U gudub albaabkan

signal-new-title = Su'aal ama dhibaato cusub
signal-new-kind = Maxay ku saabsan tahay?
signal-new-place = Xaggee bay tahay?
signal-new-urgency = Degdeg intee le'eg?
signal-place-door = Albaabkan
signal-place-building = Dhismahan
signal-place-elsewhere = Meel kale oo xaafadda ah
signal-write = Waa maxay?
    .hint = Gaaban, magacyo la'aan. Ma weydiinno qofka uu yahay.
    .save = Qor
signal-write-answer = Waa maxay jawaabtu?
    .hint = Gaaban, magacyo la'aan.
    .save = Kaydi jawaabta
signal-write-cancel = Hadda maya
door-signal = Su'aal
recorded-signal = Su'aal ama dhibaato
recorded-signal-step = Dabagalka su'aasha
