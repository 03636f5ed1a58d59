# Translated by a machine; no speaker has read it yet.
# صفحة مرشد السكن والمدينة: أعداد فقط.
staff-title = زيارات الترحيب
staff-lead = أعداد فقط: لا من يسكن هناك ولا ما قيل.
staff-previous = الفترة السابقة
staff-next = الفترة التالية
staff-figures = الأرقام
staff-cards = اختر الصحيح
staff-doors = عناوين للتحقق
staff-doors-lead = ربما لم يعد أحد يسكن هنا. تحقق من القائمة، لا من الساكن.
staff-doors-empty = لا شيء للتحقق منه.
staff-few = أقل من { $n }
staff-few-hint = لا نعرض الأعداد الصغيرة بدقة.

figure-welcomes = عائلات جديدة
    .hint = انتقلت في هذه الفترة
figure-open = ما زالت للزيارة
    .hint = الترحيب ما زال مفتوحًا
figure-overdue = متأخر
    .hint = أطول مما اتفقنا
figure-visits = مرات قرع الجرس
    .hint = كل الزيارات معًا
figure-met = تعارفنا
    .hint = عائلات تكلمنا معها

# الأسئلة والإشارات.
staff-signals = الأسئلة والإشارات
staff-signals-empty = لا شيء ينتظر الآن.
staff-signal-pass_on = انقل
staff-signal-owner = إلى من؟
staff-signal-due = الجواب حتى
staff-signal-answer = اكتب الجواب
staff-signal-words = ما هو الجواب؟ باختصار ومن دون أسماء.
staff-signal-answer-save = احفظ الجواب
staff-signal-close = أغلق
staff-signal-close-hint = عندئذ لا يبقى شيء لعمله.
signal-age = { $n ->
    [zero] اليوم
    [one] منذ يوم
    [two] منذ يومين
    [few] منذ { $n } أيام
    [many] منذ { $n } يومًا
   *[other] منذ { $n } يوم
}
figure-activities = أنشطة عُدّ حضورها
    .hint = مرات عُدّ فيها الحضور
figure-present = الحضور
    .hint = مجموع الحاضرين في كل المرات
figure-first_time = لأول مرة
    .hint = حاضرون جدد
figure-neighbours = تعرّفوا على جار
    .hint = مجموع الحاضرين في كل المرات
