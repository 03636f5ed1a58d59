# Translated by a machine; no speaker has read it yet.
# On the way to the server: calm and honest.
sync-up_to_date = هر څه نوي دي
sync-waiting = { $n ->
    [one] { $n } په تمه دی
   *[other] { $n } په تمه دي
}
sync-offline = انټرنېټ نشته
sync-offline-waiting = { $n ->
    [one] انټرنېټ نشته · { $n } په تمه دی
   *[other] انټرنېټ نشته · { $n } په تمه دي
}
sync-sending = لېږل کېږي
sync-needs_you = یوه شېبه تاسو ته اړتیا لرو
sync-shut_out = دا ټیلیفون نور شامل نه دی
sync-explain-shut_out = څه چې پکې وو، پاک شوي دي. که دا سمه نه وي، د کور سلاکار ته زنګ ووهئ.
record-emptied = نور په دې ټیلیفون کې نشته
sync-arrived = ورسېد: { $time }
sync-arrived-on = ورسېد: { $date }، { $time } بجې
sync-waits-for-network = انټرنېټ ته په تمه
sync-recorded-waits = { $time } · انټرنېټ ته په تمه
sync-first = ستاسو سیمه راوړو. لږ وخت نیسي.
sync-first-leave = له دې سکرینه وتلای شئ.
sync-last = وروستی ځل نوي شوي: { $when }
sync-now = اوس یې نوي کړئ

recorded-name = نوم سم شو
recorded-turn = د تګ لوری واړول شو
card-name = د دې دروازې نوم: { $door }
card-sentence = کوم نوم سم دی؟
card-now = اوس دا دی
card-choice = { $value } · { $by }
card-somebody = یو همکار

join-title = Pleinmakers ته ښه راغلاست
join-lead = دا لینک د ټیلیفون لپاره دی، د براوزر لپاره نه.
join-step-app = په خپل ټیلیفون کې د Pleinmakers اپ پرانیزئ.
join-step-scan = «زه Pleinmaker یم» وټاکئ او کوډ سکن کړئ.
join-step-help = ونه شوه؟ د کور له سلاکار څخه مرسته وغواړئ.
join-care = دا لینک بل چا ته مه ورکوئ. یوازې یو ځل کار کوي.
join-confirm = تاسو شاملېږئ. ښار: { $city }. نوم: { $name }.
join-number = دا شمېره د کور له سلاکار سره پرتله کړئ: { $number }
