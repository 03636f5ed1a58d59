# Translated by a machine; no speaker has read it yet.
# Days, months and how a date or time is written. Weekday 1 is Monday.
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

weekday-short-1 = Mon
weekday-short-2 = Tue
weekday-short-3 = Wed
weekday-short-4 = Thu
weekday-short-5 = Fri
weekday-short-6 = Sat
weekday-short-7 = Sun

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

date = { $weekday } { $day } { $month }
date-short = { $day } { $month }
date-year = { $day } { $month } { $year }
month-year = { $month } { $year }
time = { $hour }:{ $minute }
range = { $from }–{ $to }
range-wide = { $from } – { $to }
date-time = { $date } at { $time }
today = today
tomorrow = tomorrow
yesterday = yesterday

yes = yes
no = no
list-separator = { ", " }
part-separator = { " · " }

# What stands on every page.
skip = Go to the content
choose-language = Language
unreviewed = This text was translated by a computer. It may contain mistakes.
home = All neighbourhoods
