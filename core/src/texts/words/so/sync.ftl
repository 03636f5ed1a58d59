# Translated by a machine; no speaker has read it yet.
# On the way to the server: calm and honest.
sync-up_to_date = Wax walba waa la cusboonaysiiyay
sync-waiting = { $n ->
    [one] { $n } ayaa sugaya
   *[other] { $n } ayaa sugaya
}
sync-offline = Internet ma jiro
sync-offline-waiting = { $n ->
    [one] Internet ma jiro · { $n } ayaa sugaya
   *[other] Internet ma jiro · { $n } ayaa sugaya
}
sync-sending = Waa la dirayaa
sync-needs_you = Wax yar baan kuu baahannahay
sync-shut_out = Taleefankani hadda kama mid aha
sync-explain-shut_out = Wixii ku jiray waa la tirtiray. Haddii ay khalad tahay, wac la-taliyahaaga guriyeynta.
record-emptied = hadda taleefankan kuma jiro
sync-arrived = gaaray { $time }
sync-arrived-on = gaaray { $date }, saacadda { $time }
sync-waits-for-network = internet buu sugayaa
sync-recorded-waits = { $time } · internet buu sugayaa
sync-first = Xaafaddaada ayaan soo qaadaynaa. Wax yar bay qaadanaysaa.
sync-first-leave = Shaashaddan waad ka bixi kartaa.
sync-last = La cusboonaysiiyay: { $when }
sync-now = Hadda cusboonaysii

recorded-name = Magaca waa la saxay
recorded-turn = Jihada socodka waa la rogay
card-name = Magaca albaabkan: { $door }
card-sentence = Magacee baa sax ah?
card-now = hadda kan ayaa ku qoran
card-choice = { $value } · { $by }
card-somebody = Saaxiib shaqo

join-title = Ku soo dhowow Pleinmakers
join-lead = Linkigan waxaa loogu talagalay taleefan, ma aha browser.
join-step-app = App-ka Pleinmakers ka fur taleefankaaga.
join-step-scan = Dooro “Waxaan ahay Pleinmaker” oo iskaan garee koodhka.
join-step-help = Ma shaqayn? Caawimaad weydii la-taliyahaaga guriyeynta.
join-care = Linkigan qof kale ha siin. Hal mar keliya ayuu shaqeeyaa.
join-confirm = Waad ku biiraysaa. Magaalada: { $city }. Magaca: { $name }.
join-number = La barbar dhig lambarkan la-taliyahaaga guriyeynta: { $number }
