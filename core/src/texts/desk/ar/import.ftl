# Translated by a machine; no speaker has read it yet.
# قائمة الانتقالات. أعطِ دائمًا line و column و door و date مع الملاحظة.
import-title = قائمة الانتقالات
import-line = السطر { $line }: { $remark }
import-remark-by-column = { $remark } (العمود { $column })
import-rows = { $n ->
    [zero] لم يُقرأ أي سطر
    [one] قُرئ سطر واحد
    [two] قُرئ سطران
    [few] قُرئت { $n } أسطر
    [many] قُرئ { $n } سطرًا
   *[other] قُرئ { $n } سطر
}
import-count-read = { $n ->
    [zero] لا جديد
    [one] واحد جديد
    [two] اثنان جديدان
    [few] { $n } جديدة
    [many] { $n } جديدًا
   *[other] { $n } جديد
}
import-count-updated = { $n ->
    [zero] لا تعديل
    [one] واحد معدّل
    [two] اثنان معدّلان
    [few] { $n } معدّلة
    [many] { $n } معدّلًا
   *[other] { $n } معدّل
}
import-count-unchanged = { $n ->
    [zero] لا شيء بدون تغيير
    [one] واحد بدون تغيير
    [two] اثنان بدون تغيير
    [few] { $n } بدون تغيير
    [many] { $n } بدون تغيير
   *[other] { $n } بدون تغيير
}
import-count-remarked = { $n ->
    [zero] لا جديد مع ملاحظة
    [one] واحد جديد مع ملاحظة
    [two] اثنان جديدان مع ملاحظة
    [few] { $n } جديدة مع ملاحظة
    [many] { $n } جديدًا مع ملاحظة
   *[other] { $n } جديد مع ملاحظة
}
import-count-doubtful = { $n ->
    [zero] لا شيء تقرّره
    [one] واحد تقرّره أنت
    [two] اثنان تقرّرهما أنت
    [few] { $n } تقرّرها أنت
    [many] { $n } تقرّرها أنت
   *[other] { $n } تقرّرها أنت
}
import-count-refused = { $n ->
    [zero] لا شيء مرفوض
    [one] واحد مرفوض
    [two] اثنان مرفوضان
    [few] { $n } مرفوضة
    [many] { $n } مرفوضًا
   *[other] { $n } مرفوض
}

import-verdict-read = مقروء
import-verdict-updated = معدّل
import-verdict-unchanged = بدون تغيير
import-verdict-remarked = مقروء مع ملاحظة
import-verdict-doubtful = قرّر أنت
import-verdict-refused = مرفوض

import-remark-adopts_face = التقى بهم أحد عند الباب من قبل. يستمر الترحيب بهم كما هو.
import-remark-lost_letter = توجد علامة استفهام في الاسم. ربما ضاع حرف.
import-remark-not_yet = سينتقلون يوم { $date }. سيظهر الباب في القائمة من ذلك اليوم.
import-remark-unlikely_date = التاريخ { $date } بعيد. هل هو صحيح؟
import-remark-unknown_language = لا نعرف هذه اللغة. لن نكتب أي لغة.
import-remark-ends_earlier = كان في الباب { $door } سكان. ينتهي إيجارهم يوم { $date }.
import-remark-ended_by_later = جاء إلى الباب { $door } سكان جدد لاحقًا، يوم { $date }.
import-remark-same_day_twice = الباب { $door } موجود مرتين يوم { $date }. من يسكن هناك؟
import-remark-unknown_door = لا نعرف الباب { $door } في هذا المبنى.
import-remark-no_box = في { $door } أكثر من باب، ولم يُذكر رقم الصندوق.
import-remark-unknown_building = لا نعرف هذا الرقم في هذا الشارع.
import-remark-unknown_street = هذا الشارع ليس في أحيائنا.
import-remark-ambiguous_door = { $door } قد يكون أكثر من باب.
import-remark-dossier_twice = رقم الملف هذا موجود أيضًا في السطر { $other } بمعلومات أخرى.
import-remark-dossier_missing = لا يوجد رقم ملف.
import-remark-name_missing = لا يوجد اسم.
import-remark-date_missing = لا يوجد تاريخ.
import-remark-date_impossible = هذا التاريخ غير موجود.
import-remark-date_unreadable = لا يمكننا قراءة هذا التاريخ.
import-remark-formula = توجد صيغة حسابية في العمود { $column }. نقرأ النص فقط.
import-remark-control_characters = توجد رموز غير مرئية في العمود { $column }.
import-remark-cell_too_long = يوجد نص طويل جدًا في العمود { $column }.
import-remark-other_municipality = هذا العنوان في بلدية أخرى.

import-problem-not_a_list = هذا الملف ليس قائمة.
    .action = احفظ الجدول بصيغة CSV وحاول مرة أخرى.
import-problem-empty_file = هذا الملف فارغ.
    .action = اختر ملفًا آخر.
import-problem-header_only = لا توجد انتقالات في هذا الملف.
    .action = تحقق أنك اخترت القائمة الصحيحة.
import-problem-no_known_column = لا يوجد في هذا الملف عمود نعرفه.
    .action = تحقق أن هذه هي قائمة الانتقالات.
import-problem-column_missing = العمود { $column } غير موجود.
    .action = أضف العمود وحاول مرة أخرى.
import-problem-too_many_rows = أسطر هذا الملف كثيرة جدًا.
    .action = قسّم القائمة إلى أجزاء أصغر.
import-problem-too_large = هذا الملف كبير جدًا.
    .action = قسّم القائمة إلى أجزاء أصغر.
