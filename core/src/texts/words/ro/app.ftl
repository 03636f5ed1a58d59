# Translated by a machine; no speaker has read it yet.
# The screens of the app.
app-name = Pleinmakers
back = Înapoi
tab-today = Azi
tab-building = Cartier
tab-signals = Întrebări
tab-agenda = Program
tab-settings = Mai mult

start-lead = Împreună facem cartierul.
start-resident = Ce este de făcut?
    .hint = Alegeți cartierul. Nu aveți nevoie de cont.
start-pleinmaker = Sunt Pleinmaker
    .hint = Participați cu codul de la consilierul pentru locuință.
start-settings = Limbă și litere

choose-title = Alegeți cartierul
choose-lead = Apoi vedeți ce este de făcut. Nu vă cerem numele.

join-screen-title = Participare
join-screen-lead = Consilierul pentru locuință vă arată un cod. Scanați-l cu telefonul.
join-scan = Scanați codul
join-link = Sau lipiți linkul aici
join-now = Participați
join-busy = O clipă
join-welcome = Bun venit, { $name }
join-compare = Comparați acest număr cu consilierul pentru locuință. Este diferit? Atunci opriți-vă.
join-next = Descărcați cartierul meu

sync-first-begins = Începem
sync-first-count = { $n } din { $of }
sync-first-done-title = Cartierul este aici
sync-first-done = Totul este pe telefonul dumneavoastră. Merge și fără rețea.
sync-first-open = Începeți
sync-first-later = Continuați

today-more = { $n ->
    [one] Încă { $n } ușă
    [few] Încă { $n } uși
   *[other] Încă { $n } de uși
}

recorded = { $door }: { $outcome }
history-title = Ce a fost înainte

floors = { $n ->
    [one] { $n } etaj
    [few] { $n } etaje
   *[other] { $n } de etaje
}
legend-new = nou: { $n }
legend-tried = încercat: { $n }
legend-met = ne-am cunoscut: { $n }
legend-do_not_visit = nu sunați la ușă: { $n }
legend-closed = nimic de făcut: { $n }
building-empty = Aici încă nu sunt uși. Mai întâi actualizați.

activity-when = Când
activity-where = Unde
activity-come = Puteți veni pur și simplu. Nu este nevoie de înscriere.

sync-title = Actualizare
sync-cancel = Opriți
sync-explain-up_to_date = Tot ce ați notat a ajuns.
sync-explain-waiting = Este în siguranță pe telefonul dumneavoastră. Când este rețea, pleacă singur.
sync-explain-sending = Puteți lucra mai departe.
sync-explain-needs_you = Serverul nu a primit ceva. Este încă pe telefonul dumneavoastră.
sync-explain-cards = Două persoane au scris lucruri diferite. Alegeți ce este corect.

settings-title = Mai mult
settings-language = Limbă
settings-machine = Tradus de o mașină. Încă neverificat.
settings-size = Mărimea literelor
settings-size-usual = Obișnuită
settings-size-large = Mare
settings-size-largest = Foarte mare
settings-sync = Actualizare
settings-privacy = Totul pe acest telefon este criptat.

problem-retry = Încercați din nou
problem-back = Înapoi
problem-join = Participați din nou
problem-begin-anew = Începeți din nou
