# Translated by a machine; no speaker has read it yet.
# Days, months, and how a date or a time is written. Weekday 1 is Monday.
weekday-1 = دوشنبه
weekday-2 = سه‌شنبه
weekday-3 = چهارشنبه
weekday-4 = پنجشنبه
weekday-5 = جمعه
weekday-6 = شنبه
weekday-7 = یکشنبه

weekday-short-1 = دوشنبه
weekday-short-2 = سه‌شنبه
weekday-short-3 = چهارشنبه
weekday-short-4 = پنجشنبه
weekday-short-5 = جمعه
weekday-short-6 = شنبه
weekday-short-7 = یکشنبه

month-1 = ژانویه
month-2 = فوریه
month-3 = مارس
month-4 = آوریل
month-5 = مه
month-6 = ژوئن
month-7 = ژوئیه
month-8 = اوت
month-9 = سپتامبر
month-10 = اکتبر
month-11 = نوامبر
month-12 = دسامبر

month-short-1 = ژانویه
month-short-2 = فوریه
month-short-3 = مارس
month-short-4 = آوریل
month-short-5 = مه
month-short-6 = ژوئن
month-short-7 = ژوئیه
month-short-8 = اوت
month-short-9 = سپتامبر
month-short-10 = اکتبر
month-short-11 = نوامبر
month-short-12 = دسامبر

date = { $weekday } { $day } { $month }
date-short = { $day } { $month }
date-year = { $day } { $month } { $year }
month-year = { $month } { $year }
time = { $hour }:{ $minute }
range = { $from }–{ $to }
range-wide = { $from } – { $to }
date-time = { $date } ساعت { $time }
today = امروز
tomorrow = فردا
yesterday = دیروز

yes = بله
no = نه
list-separator = { "، " }
part-separator = { " · " }

# What stands on every page.
skip = رفتن به متن
choose-language = زبان
unreviewed = این متن را کامپیوتر ترجمه کرده است. ممکن است اشتباه داشته باشد.
home = همهٔ محله‌ها
