# Translated by a machine; no speaker has read it yet.
# تسجيل الدخول وما يحيط بكل صفحة لمرشد السكن.
desk-home = ما ينتظر
desk-parts = الأقسام
desk-questions = الأسئلة
desk-cards = الأسماء
desk-doors = العناوين
desk-nothing = لا شيء
desk-sign-out = تسجيل الخروج
desk-waits = { $n ->
    [zero] لا شيء ينتظر
    [one] واحد ينتظر
    [two] اثنان ينتظران
    [few] { $n } تنتظر
    [many] { $n } تنتظر
   *[other] { $n } تنتظر
}
desk-late = متأخر: { $n }
desk-sign-in = تسجيل الدخول
desk-name = الاسم
desk-password = كلمة السر
desk-code = الرمز
desk-code-hint = ستة أرقام من التطبيق على هاتفك.
desk-no-access = لا ينجح ذلك؟ اطلب رابطًا جديدًا ممن يدير الخادم.
desk-setup = اختر كلمة سر
desk-new-password = كلمة السر
desk-new-password-hint = 12 حرفًا على الأقل. جملة تتذكرها خيار جيد.
desk-scan = امسح الرمز
desk-scan-hint = افتح على هاتفك تطبيقًا للرموز وامسح هذه الصورة.
desk-key = أو اكتب هذا المفتاح في التطبيق:
desk-first-code = الأرقام الستة التي يعرضها التطبيق الآن
desk-setup-save = احفظ وسجّل الدخول

desk-phones = الهواتف
desk-phone-new = هاتف جديد
desk-phone-new-name = الاسم الأول
desk-phone-new-hint = هكذا يرى الزملاء الاسم.
desk-phone-new-do = أظهر الرمز
desk-phone-stop = لم يعد يشارك
desk-phone-stop-hint = يُحذف من الهاتف كل ما يخص الحي. وما لم يُرسل بعد يصل إليكم.
desk-phone-stop-do = أزل الوصول
desk-phone-lost = الهاتف ضائع
desk-phone-lost-hint = يُحذف كل ما على الهاتف حالما يتصل بالشبكة. لا يمكن التراجع عن ذلك.
desk-phone-lost-do = أفرغ الهاتف
desk-join = امسح هذا الرمز
desk-join-hint = افتح التطبيق على الهاتف الجديد وامسح هذه الصورة.
desk-join-once = يعمل الرمز مرة واحدة، حتى { $when }.
desk-join-compare = يظهر بعد ذلك رقم على الهاتف. قارنه بالرقم الموجود في القائمة.
desk-join-link = لا توجد كاميرا؟ افتح هذا الرابط على الهاتف:
desk-join-back = إلى القائمة

error-sign_in = الاسم أو كلمة السر أو الرمز غير صحيح.
    .action = حاول من جديد برمز جديد.
error-signed_out = لم تعد مسجّل الدخول.
    .action = سجّل الدخول من جديد.
error-form_foreign = هذه الاستمارة ليست من هذه الصفحة.
    .action = حمّل الصفحة من جديد وحاول مرة أخرى.
error-setup_link = هذا الرابط لا يعمل أو لم يعد يعمل.
    .action = اطلب رابطًا جديدًا ممن يدير الخادم.
error-password_short = كلمة السر هذه قصيرة جدًا.
    .action = اختر 12 حرفًا على الأقل.
error-password_long = كلمة السر هذه طويلة جدًا.
    .action = اختر 250 حرفًا على الأكثر.
error-code_wrong = هذا الرمز غير صحيح.
    .action = اكتب كلمة السر من جديد، والرمز الذي يعرضه التطبيق الآن.
error-coach_exists = يوجد مرشد سكن بهذا الاسم من قبل.
    .action = اختر اسمًا آخر، أو أنشئ رابطًا جديدًا بواسطة coach reset.
error-no_such_coach = لا نعرف مرشد السكن هذا.
    .action = ابحث عن الاسم بواسطة coach list.
