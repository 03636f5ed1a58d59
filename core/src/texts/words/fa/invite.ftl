# Translated by a machine; no speaker has read it yet.
# Inviting, signing up, counting who came.
persons = { $n ->
    [one] { $n } نفر
   *[other] { $n } نفر
}
invite-brings = با خود می‌آورد: { $what }
invite-fetch = می‌خواهد دنبالش برویم
invite-nameless = کسی بدون نشانی
invite-not_coming = نمی‌آید
invite-title = دعوت کنید
invite-empty = الان دری برای پرسیدن نیست.
invite-to_ask = { $n ->
    [one] { $n } در مانده برای پرسیدن
   *[other] { $n } در مانده برای پرسیدن
}
invite-nameless-add = کسی بدون نشانی می‌آید
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
invite-fetch-them = دنبالش برویم
invite-brings-write = چیزی می‌آورد
invite-write = چه چیزی با خود می‌آورد؟
    .hint = کوتاه و بدون نام.
    .save = ذخیره
seat-asked = درخواست شده، هنوز قطعی نیست
seat-given = جا دارد
seat-waiting = فهرست انتظار
seats-left = { $n ->
    [one] { $n } جای خالی
   *[other] { $n } جای خالی
}
seats-full = جا نیست
seats-waiting = { $n ->
    [one] { $n } نفر در فهرست انتظار
   *[other] { $n } نفر در فهرست انتظار
}
activity-coming = { $n ->
    [one] { $n } نفر می‌آید
   *[other] { $n } نفر می‌آیند
}
activity-coming-off = { $n ->
    [one] { $n } نفر قرار بود بیاید
   *[other] { $n } نفر قرار بود بیایند
}
activity-coming-none = هنوز کسی ثبت‌نام نکرده است
activity-signup = ثبت‌نام لازم است. از یک Pleinmaker بپرسید.
activity-invite = دعوت کنید
activity-tally = حاضران را بشمارید
activity-must_hear = چه کسی باید خبردار شود؟
tally-title = حاضران
tally-present = حاضر
tally-first_time = برای اولین بار
tally-met = با یک همسایه آشنا شد
tally-less = { $what }: یکی کمتر
tally-more = { $what }: یکی بیشتر
tally-note = فقط تعداد، بدون نام.
tally-save = تعداد را ذخیره کنید
tally-counted = شمرده شد: { $counts }
tally-told-present = { $n ->
    [one] { $n } نفر حاضر
   *[other] { $n } نفر حاضر
}
tally-told-first_time = { $n ->
    [one] { $n } نفر برای اولین بار
   *[other] { $n } نفر برای اولین بار
}
tally-told-met = { $n ->
    [one] { $n } نفر با یک همسایه آشنا شد
   *[other] { $n } نفر با یک همسایه آشنا شدند
}
hear-title = چه کسی باید خبردار شود؟
hear-cancelled = برگزار نمی‌شود.
hear-moved = زمان جدید: { $when }.
hear-summary = { $n ->
    [one] هنوز خبر ندارد: { $n } در
   *[other] هنوز خبر ندارند: { $n } در
}
hear-told = خبر دارد
hear-known = از قبل خبر دارند
hear-empty = همه خبر دارند.
hear-empty-action = برگشت به برنامه
calls-must_hear = بگویید چه تغییر کرد: { $activity }
calls-call = در بزنید برای { $activity }
calls-tally = حاضران را بشمارید: { $activity }
calls-fetch = { $n ->
    [one] می‌خواهد دنبالش برویم: { $n }
   *[other] می‌خواهند دنبالشان برویم: { $n }
}
recorded-rsvp = دعوت
recorded-attendance = حاضران
recorded-told = خبر داده شد
