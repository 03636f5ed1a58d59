# Translated by a machine; no speaker has read it yet.
# الأسئلة والإشارات.
signals-title = الأسئلة
signals-empty = لا شيء مفتوح الآن. هل سمعت سؤالًا؟ سجّله هنا.
signals-add = سؤال جديد
signal-title = سؤال أو إشارة
signal-group-carry_back = جواب يجب إيصاله
signal-group-overdue = متأخر
signal-group-waiting = ينتظر جوابًا
signal-group-new = جديد
signal-group-closed_lately = انتهى حديثًا
today-carry_back = أجوبة يجب إيصالها
today-carry_back-more = { $n ->
    [zero] لا جواب آخر
    [one] جواب آخر
    [two] جوابان آخران
    [few] { $n } أجوبة أخرى
    [many] { $n } جوابًا آخر
   *[other] { $n } جواب آخر
}

signal-kind-question = سؤال
signal-kind-lift = المصعد
signal-kind-light = الإنارة
signal-kind-damp_mould = رطوبة وعفن
signal-kind-waste = النفايات
signal-kind-noise = ضجيج
signal-kind-safety = غير آمن
signal-kind-neighbours = العيش معًا
signal-kind-paperwork = رسائل وأوراق
signal-kind-other = شيء آخر

signal-urgency-normal = عادي
signal-urgency-soon = قريبًا إن أمكن
signal-urgency-danger = خطر
signal-emergency = هل هناك خطر الآن؟ اتصل بالرقم 112. هل تحتاج إلى الشرطة؟ اتصل بالرقم 101.

signal-state-new = سُجّل { $date }
signal-state-passed_on = نُقل إلى { $owner }، الجواب حتى { $date }
signal-state-answered = أُجيب عنه { $date }
signal-state-carried_back = أُوصل الجواب { $date }
signal-state-closed = أُغلق { $date }
signal-state-withdrawn = سُحب { $date }
signal-state-do_not_visit = أُجيب عنه، لكن لا تقرع الجرس هنا
signal-state-moved_out = أُجيب عنه، لكن هذه العائلة انتقلت
signal-overdue = متأخر

signal-recorded = سُجّل
signal-step-passed_on = نُقل
signal-step-answered = أُجيب عنه
signal-step-carried_back = أُوصل الجواب
signal-step-closed = أُغلق
signal-step-withdrawn = سُحب
signal-passed_on-detail = { $owner }، الجواب حتى { $date }
signal-coach = مرشد السكن
signal-answer-title = الجواب
signal-history = ماذا حدث
signal-carry_back = أوصلتُ الجواب
signal-answer = أعرف الجواب
signal-withdraw = اسحب
signal-door = افتح الباب

signal-new-title = سؤال أو إشارة جديدة
signal-new-kind = عمّ يدور الأمر؟
signal-new-place = أين؟
signal-new-urgency = ما مدى الاستعجال؟
signal-place-door = عند هذا الباب
signal-place-building = في هذا المبنى
signal-place-elsewhere = في مكان آخر من الحي
signal-write = ما الأمر؟
    .hint = باختصار ومن دون أسماء. لا نسأل من هو.
    .save = سجّل
signal-write-answer = ما هو الجواب؟
    .hint = باختصار ومن دون أسماء.
    .save = احفظ الجواب
signal-write-cancel = ليس الآن
door-signal = سؤال
recorded-signal = سؤال أو إشارة
recorded-signal-step = متابعة سؤال
