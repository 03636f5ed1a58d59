# Translated by a machine; no speaker has read it yet.
# جملة واحدة عمّا حدث، وشيء واحد تفعله.
error-offline = لا توجد شبكة الآن.
    .action = واصل عملك. سنرسل كل شيء لاحقًا.
error-server_unreachable = لا نصل إلى الخادم.
    .action = واصل عملك. سنحاول مرة أخرى لاحقًا.
error-not_our_server = لا يوجد خادم Pleinmakers على هذا العنوان.
    .action = تحقق من العنوان.
error-wrong_server_key = هذا ليس خادم الرمز الذي لديك.
    .action = توقف هنا واطلب رمزًا جديدًا من مرشد السكن.
error-code_unknown = لا نعرف هذا الرمز.
    .action = تحقق من الرمز أو اطلب رمزًا جديدًا.
error-code_used = هذا الرمز مستعمل من قبل.
    .action = اطلب رمزًا جديدًا من مرشد السكن.
error-code_expired = هذا الرمز قديم.
    .action = اطلب رمزًا جديدًا من مرشد السكن.
error-too_many_tries = محاولات كثيرة.
    .action = انتظر عشر دقائق ثم حاول مرة أخرى.
error-already_joined = هذا الهاتف مشارك من قبل.
    .action = تابع في التطبيق.
error-not_joined = هذا الهاتف غير مشارك بعد.
    .action = امسح أولًا رمز مرشد السكن.
error-clock_wrong = ساعة هاتفك غير صحيحة.
    .action = اضبط التاريخ والوقت تلقائيًا.
error-storage_full = هاتفك ممتلئ.
    .action = أفرغ بعض المساحة. ما سجّلته محفوظ.
error-storage_too_new = هذه البيانات من تطبيق أحدث.
    .action = حدّث التطبيق.
error-storage_corrupt_moved = كانت البيانات تالفة. حفظناها في { $file }.
    .action = تابع وأخبر مرشد السكن.
error-key_missing = مفتاح بياناتك غير موجود.
    .action = اطلب رمزًا جديدًا من مرشد السكن.
error-storage_io = لا يمكن الحفظ الآن.
    .action = أعد تشغيل التطبيق.
error-not_found = لا نجد هذا.
    .action = ارجع واختر من جديد.
error-visit_not_yet = لا يسكن هنا أحد جديد بعد.
    .action = عد بعد يوم الانتقال.
error-visit_moved_out = انتقلت هذه العائلة من قبل.
    .action = اختر بابًا آخر.
error-visit_invalid = لا يمكننا حفظ هذه الزيارة هكذا.
    .action = اختر من جديد ماذا حدث.
error-undo_not_yours = سجّل هذا شخص آخر.
    .action = اسأل زميلك.
error-undo_already = تم التراجع عن هذا من قبل.
    .action = لا حاجة لأن تفعل شيئًا.
error-bad_link = هذا الرابط غير صحيح.
    .action = اطلب رابطًا جديدًا.
error-server_too_old = الخادم قديم بالنسبة لهذا التطبيق.
    .action = أخبر مرشد السكن. عملك محفوظ.
error-app_too_old = هذا التطبيق قديم.
    .action = حدّث التطبيق. عملك محفوظ.
error-revoked = لم يعد يُسمح لهذا الهاتف بالمشاركة.
    .action = اتصل بمرشد السكن.
error-busy = الخادم مشغول الآن.
    .action = { $seconds ->
        [zero] حاول مرة أخرى الآن.
        [one] حاول مرة أخرى بعد ثانية.
        [two] حاول مرة أخرى بعد ثانيتين.
        [few] حاول مرة أخرى بعد { $seconds } ثوانٍ.
        [many] حاول مرة أخرى بعد { $seconds } ثانية.
       *[other] حاول مرة أخرى بعد { $seconds } ثانية.
    }
error-internal = حدث خطأ عندنا.
    .action = حاول مرة أخرى. إن بقي الخطأ فأعطنا هذا الرقم: { $request }
error-no_such_neighbourhood = لا نعرف هذا الحي.
    .action = اختر حيّك من القائمة.
error-cancelled = توقف هذا.
    .action = ابدأ من جديد متى شئت.
error-deadline = استغرق الأمر وقتًا طويلًا.
    .action = حاول مرة أخرى لاحقًا.
error-other = حدث خطأ ما.
    .action = حاول مرة أخرى لاحقًا.
error-quarantined = احتفظ الخادم بهذا على حدة: لا يحق لهذا الهاتف الكتابة هناك.
    .action = اطلب من مرشدك أن يطّلع عليه.
error-unknown_client = لا يعرف الخادم هذا الهاتف.
    .action = اطلب من مرشدك رمزًا جديدًا.
error-bad_signature = لا يتعرّف الخادم على هذا الهاتف.
    .action = اطلب من مرشدك رمزًا جديدًا.
error-bad_request = لا يفهم الخادم هذا التطبيق.
    .action = حدّث التطبيق. عملك محفوظ.
error-too_large = هذا كبير جدًا للإرسال.
    .action = أخبر مرشدك.
error-not_allowed = لا يمكنك تغيير هذا بهذا التطبيق.
    .action = اسأل مرشدك.
error-other_account = سجّل هذا شخص آخر.
    .action = دع زميلك يسجّله بنفسه.
error-months_out_of_range = هذا العدد من الأشهر غير ممكن.
    .action = اختر مدة أقصر.
error-other_household = هذه الزيارة تخص عائلة أخرى.
    .action = اختر الباب من جديد.
error-bad_cursor = لم يعد الخادم والتطبيق متوافقين.
    .action = حاول مرة أخرى لاحقًا.
# ما لا يرسله أي تطبيق اليوم.
error-malformed = { error-bad_request }
    .action = { error-bad_request.action }
error-unknown_table = { error-bad_request }
    .action = { error-bad_request.action }
error-unknown_row = { error-bad_request }
    .action = { error-bad_request.action }
error-does_not_fit = { error-bad_request }
    .action = { error-bad_request.action }
error-id_taken = { error-bad_request }
    .action = { error-bad_request.action }
error-fact = { error-bad_request }
    .action = { error-bad_request.action }
error-server_field = { error-bad_request }
    .action = { error-bad_request.action }
