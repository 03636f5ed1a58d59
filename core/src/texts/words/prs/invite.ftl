# Translated by a machine; no speaker has read it yet.
# Inviting, signing up, counting who came.
persons = { $n ->
    [one] { $n } نفر
   *[other] { $n } نفر
}
invite-brings = با خود می‌آورد: { $what }
invite-fetch = می‌خواهد کسی پشتش برود
invite-nameless = کسی بدون آدرس
invite-not_coming = نمی‌آید
invite-title = دعوت کنید
invite-empty = حالا هیچ دروازه برای پرسیدن نیست.
invite-to_ask = { $n ->
    [one] { $n } دروازه مانده برای پرسیدن
   *[other] { $n } دروازه مانده برای پرسیدن
}
invite-nameless-add = کسی بدون آدرس می‌آید
invite-answer-yes = می‌آید
invite-answer-no = نمی‌آید
invite-answer-not_home = خانه نیست
invite-said-nothing = هنوز پرسیده نشده
invite-said-yes = می‌آید
invite-said-no = نمی‌آید
invite-said-maybe = شاید
invite-said-not_home = خانه نیست
invite-said-taken_back = هنوز پرسیده نشده
invite-fewer = یک نفر کمتر
invite-more = یک نفر بیشتر
invite-fetch-them = پشتش برویم
invite-brings-write = چیزی می‌آورد
invite-write = چه چیز با خود می‌آورد؟
    .hint = کوتاه و بدون نام.
    .save = ذخیره
seat-asked = خواسته شده، هنوز معلوم نیست
seat-given = جای دارد
seat-waiting = لست انتظار
seats-left = { $n ->
    [one] { $n } جای خالی
   *[other] { $n } جای خالی
}
seats-full = جای نیست
seats-waiting = { $n ->
    [one] { $n } نفر در لست انتظار
   *[other] { $n } نفر در لست انتظار
}
activity-coming = { $n ->
    [one] { $n } نفر می‌آید
   *[other] { $n } نفر می‌آیند
}
activity-coming-off = { $n ->
    [one] { $n } نفر می‌خواست بیاید
   *[other] { $n } نفر می‌خواستند بیایند
}
activity-coming-none = هنوز کسی ثبت نام نکرده است
activity-signup = ثبت نام لازم است. از یک Pleinmaker بپرسید.
activity-invite = دعوت کنید
activity-tally = حاضران را بشمارید
activity-must_hear = کی باید خبر شود؟
tally-title = حاضران
tally-present = حاضر
tally-first_time = بار اول
tally-met = با یک همسایه آشنا شد
tally-less = { $what }: یکی کم
tally-more = { $what }: یکی زیاد
tally-note = فقط تعداد، بدون نام.
tally-save = تعداد را ذخیره کنید
tally-counted = شمرده شد: { $counts }
tally-told-present = { $n ->
    [one] { $n } نفر حاضر
   *[other] { $n } نفر حاضر
}
tally-told-first_time = { $n ->
    [one] { $n } نفر بار اول
   *[other] { $n } نفر بار اول
}
tally-told-met = { $n ->
    [one] { $n } نفر با یک همسایه آشنا شد
   *[other] { $n } نفر با یک همسایه آشنا شدند
}
hear-title = کی باید خبر شود؟
hear-cancelled = برگزار نمی‌شود.
hear-moved = وقت جدید: { $when }.
hear-summary = { $n ->
    [one] هنوز خبر ندارد: { $n } دروازه
   *[other] هنوز خبر ندارند: { $n } دروازه
}
hear-told = خبر دارد
hear-known = از پیش خبر دارند
hear-empty = همه خبر دارند.
hear-empty-action = برگشت به پروگرام
calls-must_hear = بگویید که چه تغییر کرد: { $activity }
calls-call = تک‌تک کنید برای { $activity }
calls-tally = حاضران را بشمارید: { $activity }
calls-fetch = { $n ->
    [one] می‌خواهد کسی پشتش برود: { $n }
   *[other] می‌خواهند کسی پشتشان برود: { $n }
}
recorded-rsvp = دعوت
recorded-attendance = حاضران
recorded-told = خبر داده شد
