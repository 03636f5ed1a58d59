# Translated by a machine; no speaker has read it yet.
# Days, months and how a date or time is written. Weekday 1 is Monday.
weekday-1 = понеділок
weekday-2 = вівторок
weekday-3 = середа
weekday-4 = четвер
weekday-5 = п’ятниця
weekday-6 = субота
weekday-7 = неділя

weekday-short-1 = пн
weekday-short-2 = вт
weekday-short-3 = ср
weekday-short-4 = чт
weekday-short-5 = пт
weekday-short-6 = сб
weekday-short-7 = нд

month-1 = січня
month-2 = лютого
month-3 = березня
month-4 = квітня
month-5 = травня
month-6 = червня
month-7 = липня
month-8 = серпня
month-9 = вересня
month-10 = жовтня
month-11 = листопада
month-12 = грудня

month-short-1 = січ
month-short-2 = лют
month-short-3 = бер
month-short-4 = квіт
month-short-5 = трав
month-short-6 = черв
month-short-7 = лип
month-short-8 = серп
month-short-9 = вер
month-short-10 = жовт
month-short-11 = лист
month-short-12 = груд

date = { $weekday }, { $day } { $month }
date-short = { $day } { $month }
date-year = { $day } { $month } { $year }
month-year = { $month } { $year }
time = { $hour }:{ $minute }
range = { $from }–{ $to }
range-wide = { $from } – { $to }
date-time = { $date }, { $time }
today = сьогодні
tomorrow = завтра
yesterday = учора

yes = так
no = ні
list-separator = { ", " }
part-separator = { " · " }

# What stands on every page.
skip = Перейти до вмісту
choose-language = Мова
unreviewed = Цей текст переклав комп’ютер. У ньому можуть бути помилки.
home = Усі райони
