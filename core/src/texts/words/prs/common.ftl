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

month-1 = جنوری
month-2 = فبروری
month-3 = مارچ
month-4 = اپریل
month-5 = می
month-6 = جون
month-7 = جولای
month-8 = اگست
month-9 = سپتمبر
month-10 = اکتوبر
month-11 = نومبر
month-12 = دسمبر

month-short-1 = جنوری
month-short-2 = فبروری
month-short-3 = مارچ
month-short-4 = اپریل
month-short-5 = می
month-short-6 = جون
month-short-7 = جولای
month-short-8 = اگست
month-short-9 = سپتمبر
month-short-10 = اکتوبر
month-short-11 = نومبر
month-short-12 = دسمبر

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

yes = بلی
no = نخیر
list-separator = { "، " }
part-separator = { " · " }

# What stands on every page.
skip = رفتن به متن
choose-language = زبان
unreviewed = این متن را کمپیوتر ترجمه کرده است. ممکن است اشتباه داشته باشد.
home = همهٔ محله‌ها
