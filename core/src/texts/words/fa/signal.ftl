# Translated by a machine; no speaker has read it yet.
# Questions and signals.
signals-title = سؤال‌ها
signals-empty = الان چیزی در جریان نیست. سؤالی شنیدید؟ اینجا ثبت کنید.
signals-add = سؤال جدید
signal-title = سؤال یا مشکل
signal-group-carry_back = جوابی که باید رساند
signal-group-overdue = دیر شده
signal-group-waiting = منتظر جواب
signal-group-new = جدید
signal-group-closed_lately = تازه تمام شده
today-carry_back = جواب‌هایی که باید رساند
today-carry_back-more = { $n ->
    [one] { $n } جواب دیگر
   *[other] { $n } جواب دیگر
}

signal-kind-question = سؤال
signal-kind-lift = آسانسور
signal-kind-light = چراغ
signal-kind-damp_mould = نم و کپک
signal-kind-waste = زباله
signal-kind-noise = سروصدا
signal-kind-safety = ناامن
signal-kind-neighbours = زندگی با همسایه‌ها
signal-kind-paperwork = نامه و کاغذبازی
signal-kind-other = چیز دیگر

signal-urgency-normal = معمولی
signal-urgency-soon = هر چه زودتر بهتر
signal-urgency-danger = خطر
signal-emergency = الان خطری هست؟ با 112 تماس بگیرید. به پلیس نیاز دارید؟ با 101 تماس بگیرید.

signal-state-new = ثبت شد: { $date }
signal-state-passed_on = سپرده شد به { $owner }، جواب تا { $date }
signal-state-answered = جواب داده شد: { $date }
signal-state-carried_back = جواب رسانده شد: { $date }
signal-state-closed = بسته شد: { $date }
signal-state-withdrawn = پس گرفته شد: { $date }
signal-state-do_not_visit = جواب داده شد، ولی اینجا در نزنید
signal-state-moved_out = جواب داده شد، ولی این خانواده از اینجا رفته است
signal-overdue = دیر شده

signal-recorded = ثبت شد
signal-step-passed_on = سپرده شد
signal-step-answered = جواب داده شد
signal-step-carried_back = جواب رسانده شد
signal-step-closed = بسته شد
signal-step-withdrawn = پس گرفته شد
signal-passed_on-detail = { $owner }، جواب تا { $date }
signal-coach = راهنمای مسکن
signal-answer-title = جواب
signal-history = چه شد
signal-carry_back = جواب را رساندم
signal-answer = جواب را می‌دانم
signal-withdraw = پس بگیرید
signal-door = رفتن به این در

signal-new-title = سؤال یا مشکل جدید
signal-new-kind = دربارهٔ چیست؟
signal-new-place = کجاست؟
signal-new-urgency = چقدر فوری است؟
signal-place-door = دم این در
signal-place-building = در این ساختمان
signal-place-elsewhere = جای دیگر در محله
signal-write = موضوع چیست؟
    .hint = کوتاه و بدون نام. نمی‌پرسیم چه کسی است.
    .save = ثبت
signal-write-answer = جواب چیست؟
    .hint = کوتاه و بدون نام.
    .save = جواب را ذخیره کنید
signal-write-cancel = الان نه
door-signal = سؤال
recorded-signal = سؤال یا مشکل
recorded-signal-step = پیگیری سؤال
