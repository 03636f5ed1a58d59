# Translated by a machine; no speaker has read it yet.
# Days, months and how a date or time is written. Weekday 1 is Monday.
weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche

weekday-short-1 = lun.
weekday-short-2 = mar.
weekday-short-3 = mer.
weekday-short-4 = jeu.
weekday-short-5 = ven.
weekday-short-6 = sam.
weekday-short-7 = dim.

month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

month-short-1 = janv.
month-short-2 = févr.
month-short-3 = mars
month-short-4 = avr.
month-short-5 = mai
month-short-6 = juin
month-short-7 = juil.
month-short-8 = août
month-short-9 = sept.
month-short-10 = oct.
month-short-11 = nov.
month-short-12 = déc.

date = { $weekday } { $day } { $month }
date-short = { $day } { $month }
date-year = { $day } { $month } { $year }
month-year = { $month } { $year }
time = { $hour }:{ $minute }
range = { $from }–{ $to }
range-wide = { $from } – { $to }
date-time = { $date } à { $time }
today = aujourd’hui
tomorrow = demain
yesterday = hier

yes = oui
no = non
list-separator = { ", " }
part-separator = { " · " }

# What stands on every page.
skip = Aller au contenu
choose-language = Langue
unreviewed = Ce texte a été traduit par un ordinateur. Il peut contenir des fautes.
home = Tous les quartiers
