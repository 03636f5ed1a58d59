# Translated by a machine; no speaker has read it yet.
# ماذا يوجد في الحي.
agenda-title = هذا الأسبوع
agenda-title-soon = قريبًا
agenda-later = لاحقًا
agenda-empty = لا يوجد شيء في الأسبوعين القادمين.
agenda-cancelled = أُلغي
agenda-cancelled-title = أُلغي: { $title }
agenda-subscribe = أضفه إلى تقويمك
agenda-subscribe-hint = وسترى أيضًا ما يتغيّر لاحقًا.
agenda-calendar-name = Pleinmakers { $neighbourhood }
agenda-page-title = { $neighbourhood }: ماذا يوجد في الحي؟

fact-free = مجاني
fact-paid = غير مجاني
fact-step_free = بدون درج
fact-steps = مع درج

kind-soup = شوربة
kind-coffee = قهوة
kind-sport = رياضة وألعاب
kind-children = للأطفال
kind-repair = تصليح
kind-language = تدريب على اللغة
kind-garden = حديقة ونباتات
kind-crafts = أشغال يدوية
kind-music = موسيقى ورقص
kind-clean_up = تنظيف معًا
kind-meeting = لقاء
kind-other = نشاط

place-outdoors = في الخارج
place-hall = قاعة
place-shop = متجر
place-school = مدرسة
place-health = صحة
place-office = مكتب مساعدة

# الصفحة الأولى: اختر حيّك.
neighbourhoods-title = اختر حيّك
neighbourhoods-lead = هنا ترى ماذا يوجد بالقرب منك.
neighbourhoods-empty = لا توجد أحياء بعد.
fact-indoors = في الداخل
fact-outdoors = في الخارج
fact-toilet = يوجد مرحاض
fact-no_toilet = لا يوجد مرحاض
fact-hearing_loop = حلقة سمعية
fact-signup = التسجيل مطلوب
fact-no_signup = من دون تسجيل
fact-places = { $n ->
    [zero] لا أماكن
    [one] مكان واحد
    [two] مكانان
    [few] { $n } أماكن
    [many] { $n } مكانًا
   *[other] { $n } مكانًا
}
agenda-moved = في موعد آخر
