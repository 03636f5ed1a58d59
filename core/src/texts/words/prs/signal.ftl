# Translated by a machine; no speaker has read it yet.
# Questions and signals.
signals-title = سؤال‌ها
signals-empty = حالا هیچ سؤال در جریان نیست. سؤالی شنیدید؟ اینجا ثبت کنید.
signals-add = سؤال جدید
signal-title = سؤال یا مشکل
signal-group-carry_back = جوابی که باید رسانده شود
signal-group-overdue = ناوقت شده
signal-group-waiting = منتظر جواب
signal-group-new = جدید
signal-group-closed_lately = تازه خلاص شده
today-carry_back = جواب‌هایی که باید رسانده شوند
today-carry_back-more = { $n ->
    [one] { $n } جواب دیگر
   *[other] { $n } جواب دیگر
}

signal-kind-question = سؤال
signal-kind-lift = لفت
signal-kind-light = چراغ
signal-kind-damp_mould = نم و پوپنک
signal-kind-waste = کثافات
signal-kind-noise = غالمغال
signal-kind-safety = ناامن
signal-kind-neighbours = زندگی با همسایه‌ها
signal-kind-paperwork = خط و کاغذ
signal-kind-other = چیز دیگر

signal-urgency-normal = معمولی
signal-urgency-soon = هر چه زودتر بهتر
signal-urgency-danger = خطر
signal-emergency = حالا خطر است؟ به 112 زنگ بزنید. به پولیس ضرورت دارید؟ به 101 زنگ بزنید.

signal-state-new = ثبت شد: { $date }
signal-state-passed_on = سپرده شد به { $owner }، جواب تا { $date }
signal-state-answered = جواب داده شد: { $date }
signal-state-carried_back = جواب رسانده شد: { $date }
signal-state-closed = بسته شد: { $date }
signal-state-withdrawn = پس گرفته شد: { $date }
signal-state-do_not_visit = جواب داده شد، ولی این دروازه را تک‌تک نکنید
signal-state-moved_out = جواب داده شد، ولی این خانواده از اینجا کوچ کرده است
signal-overdue = ناوقت شده

signal-recorded = ثبت شد
signal-step-passed_on = سپرده شد
signal-step-answered = جواب داده شد
signal-step-carried_back = جواب رسانده شد
signal-step-closed = بسته شد
signal-step-withdrawn = پس گرفته شد
signal-passed_on-detail = { $owner }، جواب تا { $date }
signal-coach = مشاور مسکن
signal-answer-title = جواب
signal-history = چه شد
signal-carry_back = من جواب را رساندم
signal-answer = من جواب را می‌دانم
signal-withdraw = پس بگیرید
signal-door = رفتن به این دروازه

signal-new-title = سؤال یا مشکل جدید
signal-new-kind = دربارهٔ چیست؟
signal-new-place = کجاست؟
signal-new-urgency = چقدر عاجل است؟
signal-place-door = پیش این دروازه
signal-place-building = در این تعمیر
signal-place-elsewhere = جای دیگر در محله
signal-write = گپ چیست؟
    .hint = کوتاه و بدون نام. نمی‌پرسیم که کیست.
    .save = ثبت
signal-write-answer = جواب چیست؟
    .hint = کوتاه و بدون نام.
    .save = جواب را ذخیره کنید
signal-write-cancel = حالا نه
door-signal = سؤال
recorded-signal = سؤال یا مشکل
recorded-signal-step = پیگیری سؤال
