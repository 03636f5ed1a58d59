# Translated by a machine; no speaker has read it yet.
# Questions and signals.
signals-title = پوښتنې
signals-empty = اوس خلاصه پوښتنه نشته. پوښتنه مو واورېده؟ دلته یې ثبت کړئ.
signals-add = نوې پوښتنه
signal-title = پوښتنه یا ستونزه
signal-group-carry_back = ځواب باید ورسول شي
signal-group-overdue = وخت یې تېر شوی
signal-group-waiting = ځواب ته په تمه
signal-group-new = نوې
signal-group-closed_lately = تازه تړل شوې
today-carry_back = ځوابونه باید ورسول شي
today-carry_back-more = { $n ->
    [one] { $n } بل ځواب
   *[other] { $n } نور ځوابونه
}

signal-kind-question = پوښتنه
signal-kind-lift = لفټ
signal-kind-light = څراغ
signal-kind-damp_mould = نم او پوپنک
signal-kind-waste = کثافات
signal-kind-noise = شور
signal-kind-safety = ناامني
signal-kind-neighbours = له ګاونډیانو سره ژوند
signal-kind-paperwork = لیکونه او کاغذونه
signal-kind-other = بل څه

signal-urgency-normal = عادي
signal-urgency-soon = ژر ښه ده
signal-urgency-danger = خطر
signal-emergency = اوس خطر شته؟ 112 ته زنګ ووهئ. پولیسو ته اړتیا لرئ؟ 101 ته زنګ ووهئ.

signal-state-new = ثبت شوه: { $date }
signal-state-passed_on = وسپارل شوه: { $owner }، د ځواب نېټه: { $date }
signal-state-answered = ځواب شوه: { $date }
signal-state-carried_back = ځواب ورسول شو: { $date }
signal-state-closed = وتړل شوه: { $date }
signal-state-withdrawn = بېرته واخیستل شوه: { $date }
signal-state-do_not_visit = ځواب شوه، خو دلته دروازه مه ټکوئ
signal-state-moved_out = ځواب شوه، خو دا کورنۍ کډه شوې ده
signal-overdue = وخت یې تېر شوی

signal-recorded = ثبت شوه
signal-step-passed_on = وسپارل شوه
signal-step-answered = ځواب شوه
signal-step-carried_back = ځواب ورسول شو
signal-step-closed = وتړل شوه
signal-step-withdrawn = بېرته واخیستل شوه
signal-passed_on-detail = { $owner }، د ځواب نېټه: { $date }
signal-coach = د کور سلاکار
signal-answer-title = ځواب
signal-history = څه وشول
signal-carry_back = ځواب مې ورساوه
signal-answer = ځواب راته معلوم دی
signal-withdraw = بېرته یې واخلئ
signal-door = دې دروازې ته لاړ شئ

signal-new-title = نوې پوښتنه یا ستونزه
signal-new-kind = د څه په اړه ده؟
signal-new-place = چېرته ده؟
signal-new-urgency = څومره بیړنۍ ده؟
signal-place-door = له دې دروازې سره
signal-place-building = په دې ودانۍ کې
signal-place-elsewhere = د سیمې په بل ځای کې
signal-write = خبره څه ده؟
    .hint = لنډ، او بې نومونو. نه پوښتو چې څوک دی.
    .save = ثبت کړئ
signal-write-answer = ځواب څه دی؟
    .hint = لنډ، او بې نومونو.
    .save = ځواب خوندي کړئ
signal-write-cancel = اوس نه
door-signal = پوښتنه
recorded-signal = پوښتنه یا ستونزه
recorded-signal-step = د پوښتنې دوام
