# الدعوة والتسجيل والعدّ.
persons = { $n ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $n } أشخاص
    [many] { $n } شخصًا
   *[other] { $n } شخصًا
}
invite-brings = يحضرون معهم: { $what }
invite-fetch = يريدون أن نرافقهم
invite-nameless = شخص بلا عنوان
invite-not_coming = لن يأتي
invite-title = دعوة
invite-empty = لا يوجد باب للسؤال الآن.
invite-to_ask = { $n ->
    [zero] لم يبقَ باب للسؤال
    [one] بقي باب واحد للسؤال
    [two] بقي بابان للسؤال
    [few] بقيت { $n } أبواب للسؤال
    [many] بقي { $n } بابًا للسؤال
   *[other] بقي { $n } بابًا للسؤال
}
invite-nameless-add = سيأتي شخص بلا عنوان
invite-answer-yes = يأتي
invite-answer-no = لا يأتي
invite-answer-not_home = لا أحد
invite-said-nothing = لم يُسأل بعد
invite-said-yes = يأتي
invite-said-no = لا يأتي
invite-said-maybe = ربما
invite-said-not_home = لا أحد في البيت
invite-said-taken_back = لم يُسأل بعد
invite-fewer = شخص أقل
invite-more = شخص آخر
invite-fetch-them = مرافقة
invite-brings-write = يحضر شيئًا
invite-write = ماذا يحضرون معهم؟
    .hint = باختصار، ومن دون أسماء.
    .save = احفظ
seat-asked = طُلب، ولم يتأكد بعد
seat-given = له مكان
seat-waiting = قائمة الانتظار
seats-left = { $n ->
    [zero] لا أماكن
    [one] بقي مكان واحد
    [two] بقي مكانان
    [few] بقيت { $n } أماكن
    [many] بقي { $n } مكانًا
   *[other] بقي { $n } مكانًا
}
seats-full = لا أماكن شاغرة
seats-waiting = { $n ->
    [zero] لا أحد في الانتظار
    [one] شخص واحد في الانتظار
    [two] شخصان في الانتظار
    [few] { $n } أشخاص في الانتظار
    [many] { $n } شخصًا في الانتظار
   *[other] { $n } شخصًا في الانتظار
}
activity-coming = { $n ->
    [zero] لا أحد يأتي
    [one] يأتي شخص واحد
    [two] يأتي شخصان
    [few] يأتي { $n } أشخاص
    [many] يأتي { $n } شخصًا
   *[other] يأتي { $n } شخصًا
}
activity-coming-off = { $n ->
    [zero] لم يكن أحد سيأتي
    [one] كان سيأتي شخص واحد
    [two] كان سيأتي شخصان
    [few] كان سيأتي { $n } أشخاص
    [many] كان سيأتي { $n } شخصًا
   *[other] كان سيأتي { $n } شخصًا
}
activity-coming-none = لم يسجّل أحد بعد
activity-signup = يجب التسجيل. اسأل أحد أفراد Pleinmakers.
activity-invite = ادعُ الجيران
activity-tally = عُدّ الحضور
activity-must_hear = من يجب أن يعرف؟
tally-title = الحضور
tally-present = حاضرون
tally-first_time = لأول مرة
tally-met = تعرّف على جار
tally-less = { $what }: واحد أقل
tally-more = { $what }: واحد أكثر
tally-note = أعداد فقط، من دون أسماء.
tally-save = احفظ العدد
tally-counted = العدد: { $counts }
tally-told-present = { $n ->
    [zero] لا أحد حضر
    [one] حضر شخص واحد
    [two] حضر شخصان
    [few] حضر { $n } أشخاص
    [many] حضر { $n } شخصًا
   *[other] حضر { $n } شخصًا
}
tally-told-first_time = { $n ->
    [zero] لا أحد لأول مرة
    [one] شخص واحد لأول مرة
    [two] شخصان لأول مرة
    [few] { $n } أشخاص لأول مرة
    [many] { $n } شخصًا لأول مرة
   *[other] { $n } شخصًا لأول مرة
}
tally-told-met = { $n ->
    [zero] لا أحد تعرّف على جار
    [one] شخص واحد تعرّف على جار
    [two] شخصان تعرّفا على جار
    [few] { $n } أشخاص تعرّفوا على جار
    [many] { $n } شخصًا تعرّفوا على جار
   *[other] { $n } شخصًا تعرّفوا على جار
}
hear-title = من يجب أن يعرف؟
hear-cancelled = لن يُقام النشاط.
hear-moved = أصبح الموعد { $when }.
hear-summary = { $n ->
    [zero] كل الأبواب تعرف
    [one] باب واحد لا يعرف بعد
    [two] بابان لا يعرفان بعد
    [few] { $n } أبواب لا تعرف بعد
    [many] { $n } بابًا لا يعرف بعد
   *[other] { $n } بابًا لا يعرف بعد
}
hear-told = يعرفون الآن
hear-known = يعرفون
hear-empty = كل الأبواب تعرف.
hear-empty-action = العودة إلى النشاط
calls-must_hear = أخبرهم بما تغيّر: { $activity }
calls-call = اطرق الأبواب من أجل { $activity }
calls-tally = عُدّ الحضور: { $activity }
calls-fetch = { $n ->
    [zero] لا أحد يريد أن نرافقه
    [one] باب واحد يريد أن نرافقه
    [two] بابان يريدان أن نرافقهما
    [few] { $n } أبواب تريد أن نرافقها
    [many] { $n } بابًا تريد أن نرافقها
   *[other] { $n } باب تريد أن نرافقها
}
recorded-rsvp = دعوة
recorded-attendance = عدد الحضور
recorded-told = إخبار
