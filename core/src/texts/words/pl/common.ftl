# Translated by a machine; no speaker has read it yet.
# Days, months and how a date or time is written. Weekday 1 is Monday.
weekday-1 = poniedziałek
weekday-2 = wtorek
weekday-3 = środa
weekday-4 = czwartek
weekday-5 = piątek
weekday-6 = sobota
weekday-7 = niedziela

weekday-short-1 = pn
weekday-short-2 = wt
weekday-short-3 = śr
weekday-short-4 = cz
weekday-short-5 = pt
weekday-short-6 = so
weekday-short-7 = nd

month-1 = stycznia
month-2 = lutego
month-3 = marca
month-4 = kwietnia
month-5 = maja
month-6 = czerwca
month-7 = lipca
month-8 = sierpnia
month-9 = września
month-10 = października
month-11 = listopada
month-12 = grudnia

month-short-1 = sty
month-short-2 = lut
month-short-3 = mar
month-short-4 = kwi
month-short-5 = maj
month-short-6 = cze
month-short-7 = lip
month-short-8 = sie
month-short-9 = wrz
month-short-10 = paź
month-short-11 = lis
month-short-12 = gru

date = { $weekday }, { $day } { $month }
date-short = { $day } { $month }
date-year = { $day } { $month } { $year }
month-year = { $month } { $year }
time = { $hour }:{ $minute }
range = { $from }–{ $to }
range-wide = { $from } – { $to }
date-time = { $date }, godz. { $time }
today = dziś
tomorrow = jutro
yesterday = wczoraj

yes = tak
no = nie
list-separator = { ", " }
part-separator = { " · " }

# What stands on every page.
skip = Do treści
choose-language = Język
unreviewed = Ten tekst przetłumaczył komputer. Mogą w nim być błędy.
home = Wszystkie okolice
