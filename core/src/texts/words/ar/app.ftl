# شاشات التطبيق.
app-name = Pleinmakers
back = رجوع
tab-today = اليوم
tab-building = الحي
tab-signals = الأسئلة
tab-agenda = المواعيد
tab-settings = المزيد

start-lead = معًا نصنع الحي.
start-resident = ماذا يوجد في الحي؟
    .hint = اختر حيّك. لا تحتاج إلى حساب.
start-pleinmaker = أنا من Pleinmakers
    .hint = شارك بالرمز الذي يعطيك إياه مرشدك.
start-settings = اللغة وحجم الحروف

choose-title = اختر حيّك
choose-lead = سترى بعدها ماذا يوجد. لا نسأل عن اسمك.

join-screen-title = المشاركة
join-screen-lead = يعرض لك مرشدك رمزًا. امسحه بهاتفك.
join-scan = امسح الرمز
join-link = أو ألصق الرابط هنا
join-now = شارك
join-busy = لحظة من فضلك
join-welcome = أهلًا، { $name }
join-compare = قارن هذا الرقم مع مرشدك. هل هو مختلف؟ توقف إذن.
join-next = أحضر حيّي

sync-first-begins = نبدأ الآن
sync-first-count = { $n } من { $of }
sync-first-done-title = حيّك جاهز
sync-first-done = كل شيء على هاتفك. يعمل أيضًا بلا شبكة.
sync-first-open = ابدأ
sync-first-later = تابع

today-more = { $n ->
    [zero] لا أبواب أخرى
    [one] باب واحد آخر
    [two] بابان آخران
    [few] { $n } أبواب أخرى
    [many] { $n } بابًا آخر
   *[other] { $n } باب آخر
}

recorded = { $door }: { $outcome }
history-title = ما حدث من قبل

floors = { $n ->
    [zero] لا طوابق
    [one] طابق واحد
    [two] طابقان
    [few] { $n } طوابق
    [many] { $n } طابقًا
   *[other] { $n } طابق
}
legend-new = جديد: { $n }
legend-tried = تمت المحاولة: { $n }
legend-met = تم التعارف: { $n }
legend-do_not_visit = لا تقرع: { $n }
legend-closed = لا شيء للقيام به: { $n }
building-empty = لا أبواب هنا بعد. حدّث أولًا.

activity-when = متى
activity-where = أين
activity-come = تفضّل بالحضور. لا حاجة إلى التسجيل.

sync-title = التحديث
sync-cancel = توقف
sync-explain-up_to_date = وصل كل ما سجّلته.
sync-explain-waiting = هو محفوظ على هاتفك. ينطلق وحده عند توفر الشبكة.
sync-explain-sending = يمكنك متابعة عملك.
sync-explain-needs_you = لم يقبل الخادم شيئًا. ما زال على هاتفك.
sync-explain-cards = كتب شخصان شيئين مختلفين. اختر الصحيح.

settings-title = المزيد
settings-language = اللغة
settings-machine = ترجمة آلية لم تُراجع بعد.
settings-size = حجم الحروف
settings-size-usual = عادي
settings-size-large = كبير
settings-size-largest = كبير جدًا
settings-sync = التحديث
settings-privacy = كل ما على هذا الهاتف مشفّر.

problem-retry = حاول مرة أخرى
problem-back = رجوع
problem-join = شارك من جديد
problem-begin-anew = ابدأ من جديد
