# Translated by a machine; no speaker has read it yet.
# ماذا حدث عند الباب: كلمات الأزرار.
outcome-question = ماذا حدث؟
outcome-met = تعارفنا
outcome-not_home = لا أحد في البيت
outcome-come_back = العودة لاحقًا
outcome-not_wanted = يفضّل عدم الزيارة
outcome-vacant = فارغ أو انتقلوا
outcome-interpreter_needed = نحتاج مترجمًا
outcome-card_left = بطاقة في صندوق البريد

# حالة الباب.
state-new = جديد
state-tried = { $n ->
    [zero] لم نجرّب بعد
    [one] مرة واحدة لا أحد في البيت
    [two] مرتين لا أحد في البيت
    [few] { $n } مرات لا أحد في البيت
    [many] { $n } مرة لا أحد في البيت
   *[other] { $n } مرة لا أحد في البيت
}
state-met = تعارفنا
state-come_back = العودة لاحقًا
state-come_back-on = العودة يوم { $date }
state-again-on = مرة أخرى في { $date }
state-do_not_visit = لا تقرع الجرس
state-do_not_visit-until = لا تقرع الجرس حتى { $date }
state-vacant = فارغ أو انتقلوا
state-interpreter_needed = نحتاج مترجمًا
state-card_due = حان وقت بطاقة في صندوق البريد
state-card_left = بطاقة في صندوق البريد
state-not_reached = لم نصل إليهم
state-nothing = لا حاجة إلى زيارة
state-overdue = متأخر
state-since = منذ { $date }
state-new-since = جديد منذ { $date }
state-until = حتى { $date }
state-due = في موعد أقصاه { $date }
state-try-part = جرّب { $part }
state-with-two = اذهبا اثنين

part-morning = الصباح
part-afternoon = بعد الظهر
part-evening = المساء
part-weekend = نهاية الأسبوع
part-in-morning = في الصباح
part-in-afternoon = بعد الظهر
part-in-evening = في المساء
part-in-weekend = في نهاية الأسبوع

direction-bottom_up = من الأسفل إلى الأعلى
direction-top_down = من الأعلى إلى الأسفل

floor = الطابق { $floor }
floor-ground = الطابق الأرضي
stairwell = الدرج { $label }
house = بيت
doors = { $n ->
    [zero] لا أبواب
    [one] باب واحد
    [two] بابان
    [few] { $n } أبواب
    [many] { $n } بابًا
   *[other] { $n } باب
}
doors-open = { $n ->
    [zero] لم يبقَ أي باب
    [one] بقي باب واحد
    [two] بقي بابان
    [few] بقيت { $n } أبواب
    [many] بقي { $n } بابًا
   *[other] بقي { $n } باب
}
lift-to = المصعد حتى { $floor }
family = عائلة { $name }
undo = تراجع
recorded-at = { $time }، { $name }
today-title = اليوم
today-empty = لا يوجد باب تقرعه اليوم.
today-empty-action = شاهد الحي كله
more-doors = أبواب أخرى
not-wanted-months = { $n ->
    [zero] يمكن قرع الجرس
    [one] لا تقرع الجرس لمدة شهر
    [two] لا تقرع الجرس لمدة شهرين
    [few] لا تقرع الجرس لمدة { $n } أشهر
    [many] لا تقرع الجرس لمدة { $n } شهرًا
   *[other] لا تقرع الجرس لمدة { $n } شهر
}

# لغات الباب.
language-nl = الهولندية
language-fr = الفرنسية
language-en = الإنجليزية
language-ar = العربية
language-fa = الفارسية
language-prs = الدارية
language-ps = البشتو
language-tr = التركية
language-ru = الروسية
language-uk = الأوكرانية
language-ro = الرومانية
language-bg = البلغارية
language-pl = البولندية
language-es = الإسبانية
language-so = الصومالية

# Straat, huisnummer, bus.
address-box = { $street } { $number }، صندوق { $box }

# Een bezoek van vroeger, zonder wat er gebeurde.
visit-tick = زيارة
door-name_hidden = الاسم مخفي: لا خبر من الخادم منذ 14 يومًا.

# شخص لا تعرفه أي قائمة.
state-nobody = لا أحد معروف
face-nobody = لا تذكر أي قائمة من يسكن هنا.
face-hint = هل يسكن أحد هنا؟ عندها ينضم هذا الباب إلى زيارات الترحيب. لا نسأل عن اسم.
face-new = يسكن هنا شخص جديد
face-other = يسكن هنا الآن شخص آخر
face-undo = لا أحد جديد في الحقيقة
face-recorded = { $door }: شخص جديد
