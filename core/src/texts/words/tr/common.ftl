# Translated by a machine; no speaker has read it yet.
# Days, months and how a date or time is written. Weekday 1 is Monday.
weekday-1 = Pazartesi
weekday-2 = Salı
weekday-3 = Çarşamba
weekday-4 = Perşembe
weekday-5 = Cuma
weekday-6 = Cumartesi
weekday-7 = Pazar

weekday-short-1 = Pzt
weekday-short-2 = Sal
weekday-short-3 = Çar
weekday-short-4 = Per
weekday-short-5 = Cum
weekday-short-6 = Cmt
weekday-short-7 = Paz

month-1 = Ocak
month-2 = Şubat
month-3 = Mart
month-4 = Nisan
month-5 = Mayıs
month-6 = Haziran
month-7 = Temmuz
month-8 = Ağustos
month-9 = Eylül
month-10 = Ekim
month-11 = Kasım
month-12 = Aralık

month-short-1 = Oca
month-short-2 = Şub
month-short-3 = Mar
month-short-4 = Nis
month-short-5 = May
month-short-6 = Haz
month-short-7 = Tem
month-short-8 = Ağu
month-short-9 = Eyl
month-short-10 = Eki
month-short-11 = Kas
month-short-12 = Ara

date = { $day } { $month } { $weekday }
date-short = { $day } { $month }
date-year = { $day } { $month } { $year }
month-year = { $month } { $year }
time = { $hour }:{ $minute }
range = { $from }–{ $to }
range-wide = { $from } – { $to }
date-time = { $date }, { $time }
today = bugün
tomorrow = yarın
yesterday = dün

yes = evet
no = hayır
list-separator = { ", " }
part-separator = { " · " }

# What stands on every page.
skip = İçeriğe git
choose-language = Dil
unreviewed = Bu metni bilgisayar çevirdi. İçinde hatalar olabilir.
home = Tüm mahalleler
