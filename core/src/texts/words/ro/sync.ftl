# Translated by a machine; no speaker has read it yet.
# On the way to the server: calm and honest.
sync-up_to_date = Totul este la zi
sync-waiting = { $n ->
    [one] { $n } în așteptare
    [few] { $n } în așteptare
   *[other] { $n } în așteptare
}
sync-offline = Fără rețea
sync-offline-waiting = { $n ->
    [one] Fără rețea · { $n } în așteptare
    [few] Fără rețea · { $n } în așteptare
   *[other] Fără rețea · { $n } în așteptare
}
sync-sending = Se trimite
sync-needs_you = Avem nevoie de dumneavoastră o clipă
sync-shut_out = Acest telefon nu mai participă
sync-explain-shut_out = Ce era pe el s-a șters. Sunați consilierul pentru locuință dacă nu este corect.
record-emptied = nu mai este pe acest telefon
sync-arrived = ajuns la { $time }
sync-arrived-on = ajuns: { $date }, ora { $time }
sync-waits-for-network = așteaptă rețeaua
sync-recorded-waits = { $time } · așteaptă rețeaua
sync-first = Descărcăm cartierul dumneavoastră. Durează puțin.
sync-first-leave = Puteți părăsi acest ecran.
sync-last = Ultima actualizare: { $when }
sync-now = Actualizați acum

recorded-name = Nume corectat
recorded-turn = Sensul de mers schimbat
card-name = Numele de la { $door }
card-sentence = Care nume este corect?
card-now = scrie acum
card-choice = { $value } · { $by }
card-somebody = Cineva din echipă

join-title = Bun venit la Pleinmakers
join-lead = Acest link este pentru telefon, nu pentru browser.
join-step-app = Deschideți aplicația Pleinmakers pe telefon.
join-step-scan = Alegeți „Sunt Pleinmaker” și scanați codul.
join-step-help = Nu merge? Cereți ajutor de la consilierul pentru locuință.
join-care = Nu dați acest link nimănui altcuiva. Merge o singură dată.
join-confirm = Participați în { $city } ca { $name }.
join-number = Comparați acest număr cu consilierul pentru locuință: { $number }
