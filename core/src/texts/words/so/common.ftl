# Translated by a machine; no speaker has read it yet.
# Days, months, and how a date or a time is written. Weekday 1 is Monday.
weekday-1 = Isniin
weekday-2 = Talaado
weekday-3 = Arbaco
weekday-4 = Khamiis
weekday-5 = Jimce
weekday-6 = Sabti
weekday-7 = Axad

weekday-short-1 = Isn
weekday-short-2 = Tal
weekday-short-3 = Arb
weekday-short-4 = Kha
weekday-short-5 = Jim
weekday-short-6 = Sab
weekday-short-7 = Axd

month-1 = Janaayo
month-2 = Febraayo
month-3 = Maarso
month-4 = Abriil
month-5 = Maayo
month-6 = Juun
month-7 = Luulyo
month-8 = Agoosto
month-9 = Sebteembar
month-10 = Oktoobar
month-11 = Nofeembar
month-12 = Diseembar

month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Abr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Lul
month-short-8 = Ago
month-short-9 = Seb
month-short-10 = Okt
month-short-11 = Nof
month-short-12 = Dis

date = { $weekday } { $day } { $month }
date-short = { $day } { $month }
date-year = { $day } { $month } { $year }
month-year = { $month } { $year }
time = { $hour }:{ $minute }
range = { $from }–{ $to }
range-wide = { $from } – { $to }
date-time = { $date }, saacadda { $time }
today = maanta
tomorrow = berri
yesterday = shalay

yes = haa
no = maya
list-separator = { ", " }
part-separator = { " · " }

# What stands on every page.
skip = U gudub qoraalka
choose-language = Luqad
unreviewed = Qoraalkan kombiyuutar baa turjumay. Khaladaad baa ku jiri kara.
home = Dhammaan xaafadaha
