# Translated by a machine; no speaker has read it yet.
# في الطريق إلى الخادم: بهدوء وصدق.
sync-up_to_date = كل شيء محدّث
sync-waiting = { $n ->
    [zero] لا شيء ينتظر
    [one] واحد ينتظر
    [two] اثنان ينتظران
    [few] { $n } تنتظر
    [many] { $n } تنتظر
   *[other] { $n } تنتظر
}
sync-offline = لا توجد شبكة
sync-offline-waiting = { $n ->
    [zero] لا توجد شبكة
    [one] لا توجد شبكة · واحد ينتظر
    [two] لا توجد شبكة · اثنان ينتظران
    [few] لا توجد شبكة · { $n } تنتظر
    [many] لا توجد شبكة · { $n } تنتظر
   *[other] لا توجد شبكة · { $n } تنتظر
}
sync-sending = جارٍ الإرسال
sync-needs_you = نحتاجك لحظة
sync-shut_out = لم يعد هذا الهاتف مشاركًا
sync-explain-shut_out = زال ما كان عليه. اتصل بمرشد السكن إن كان هذا خطأ.
record-emptied = لم يعد على هذا الهاتف
sync-arrived = وصل { $time }
sync-arrived-on = وصل { $date } الساعة { $time }
sync-waits-for-network = ينتظر الشبكة
sync-recorded-waits = { $time } · ينتظر الشبكة
sync-first = نحضر حيّك الآن. هذا يأخذ بعض الوقت.
sync-first-leave = يمكنك ترك هذه الشاشة.
sync-last = آخر تحديث: { $when }
sync-now = حدّث الآن

recorded-name = تصحيح الاسم
recorded-turn = عكس اتجاه السير
card-name = الاسم عند { $door }
card-sentence = أي اسم هو الصحيح؟
card-now = المكتوب الآن
card-choice = { $value } · { $by }
card-somebody = زميل

join-title = أهلًا بك في Pleinmakers
join-lead = هذا الرابط لهاتف، وليس لمتصفح.
join-step-app = افتح تطبيق Pleinmakers على هاتفك.
join-step-scan = اختر «أنا من Pleinmakers» وامسح الرمز.
join-step-help = لم ينجح؟ اطلب المساعدة من مرشد السكن.
join-care = لا تعطِ هذا الرابط لأي شخص آخر. يعمل مرة واحدة فقط.
join-confirm = ستشارك في { $city } باسم { $name }.
join-number = قارن هذا الرقم مع مرشد السكن: { $number }
