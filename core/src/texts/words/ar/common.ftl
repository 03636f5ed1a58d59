# Translated by a machine; no speaker has read it yet.
# الأيام والشهور وطريقة كتابة التاريخ والوقت. اليوم 1 هو الاثنين.
weekday-1 = الاثنين
weekday-2 = الثلاثاء
weekday-3 = الأربعاء
weekday-4 = الخميس
weekday-5 = الجمعة
weekday-6 = السبت
weekday-7 = الأحد

weekday-short-1 = الاثنين
weekday-short-2 = الثلاثاء
weekday-short-3 = الأربعاء
weekday-short-4 = الخميس
weekday-short-5 = الجمعة
weekday-short-6 = السبت
weekday-short-7 = الأحد

month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر

month-short-1 = يناير
month-short-2 = فبراير
month-short-3 = مارس
month-short-4 = أبريل
month-short-5 = مايو
month-short-6 = يونيو
month-short-7 = يوليو
month-short-8 = أغسطس
month-short-9 = سبتمبر
month-short-10 = أكتوبر
month-short-11 = نوفمبر
month-short-12 = ديسمبر

date = { $weekday } { $day } { $month }
date-short = { $day } { $month }
date-year = { $day } { $month } { $year }
month-year = { $month } { $year }
time = { $hour }:{ $minute }
range = { $from }–{ $to }
range-wide = { $from } – { $to }
date-time = { $date } الساعة { $time }
today = اليوم
tomorrow = غدًا
yesterday = أمس

yes = نعم
no = لا
list-separator = { "، " }
part-separator = { " · " }

# ما يظهر في كل صفحة.
skip = إلى المحتوى
choose-language = اللغة
unreviewed = هذا النص ترجمه حاسوب. قد تكون فيه أخطاء.
home = كل الأحياء
