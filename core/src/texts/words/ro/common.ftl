# Translated by a machine; no speaker has read it yet.
# Days, months and how a date or time is written. Weekday 1 is Monday.
weekday-1 = luni
weekday-2 = marți
weekday-3 = miercuri
weekday-4 = joi
weekday-5 = vineri
weekday-6 = sâmbătă
weekday-7 = duminică

weekday-short-1 = lu
weekday-short-2 = ma
weekday-short-3 = mi
weekday-short-4 = jo
weekday-short-5 = vi
weekday-short-6 = sâ
weekday-short-7 = du

month-1 = ianuarie
month-2 = februarie
month-3 = martie
month-4 = aprilie
month-5 = mai
month-6 = iunie
month-7 = iulie
month-8 = august
month-9 = septembrie
month-10 = octombrie
month-11 = noiembrie
month-12 = decembrie

month-short-1 = ian.
month-short-2 = feb.
month-short-3 = mar.
month-short-4 = apr.
month-short-5 = mai
month-short-6 = iun.
month-short-7 = iul.
month-short-8 = aug.
month-short-9 = sept.
month-short-10 = oct.
month-short-11 = nov.
month-short-12 = dec.

date = { $weekday }, { $day } { $month }
date-short = { $day } { $month }
date-year = { $day } { $month } { $year }
month-year = { $month } { $year }
time = { $hour }:{ $minute }
range = { $from }–{ $to }
range-wide = { $from } – { $to }
date-time = { $date }, ora { $time }
today = azi
tomorrow = mâine
yesterday = ieri

yes = da
no = nu
list-separator = { ", " }
part-separator = { " · " }

# What stands on every page.
skip = La conținut
choose-language = Limbă
unreviewed = Acest text a fost tradus de un calculator. Poate avea greșeli.
home = Toate cartierele
