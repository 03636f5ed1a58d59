# Translated by a machine; no speaker has read it yet.
# صفحة مرشد السكن والمدينة: أعداد فقط.
staff-title = زيارات الترحيب
staff-lead = أعداد فقط: لا من يسكن هناك ولا ما قيل.
staff-previous = الفترة السابقة
staff-next = الفترة التالية
staff-figures = الأرقام
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
figure-not_home = لا أحد في البيت
    .hint = لم يفتح أحد
figure-come_back = العودة لاحقًا
    .hint = طلبوا وقتًا آخر
figure-not_wanted = يفضّلون عدم الزيارة
    .hint = لن نقرع الجرس هناك بعد الآن
figure-vacant = فارغ أو انتقلوا
    .hint = قد تكون القائمة غير صحيحة
figure-interpreter_needed = نحتاج مترجمًا
    .hint = لم نجد لغة مشتركة
figure-card_left = بطاقة في صندوق البريد
    .hint = ثلاث مرات لا أحد في البيت
figure-not_reached = لم نصل إليهم
    .hint = أُغلق بدون حديث
