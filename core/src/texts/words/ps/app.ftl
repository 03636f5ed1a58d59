# Translated by a machine; no speaker has read it yet.
# The screens of the app.
app-name = Pleinmakers
back = بېرته
tab-today = نن
tab-building = سیمه
tab-signals = پوښتنې
tab-agenda = پروګرامونه
tab-settings = نور

start-lead = سیمه په ګډه جوړوو.
start-resident = کوم پروګرامونه شته؟
    .hint = خپله سیمه وټاکئ. حساب ته اړتیا نشته.
start-pleinmaker = زه Pleinmaker یم
    .hint = د خپل کور د سلاکار په کوډ شامل شئ.
start-settings = ژبه او توري

choose-title = خپله سیمه وټاکئ
choose-lead = بیا وینئ چې کوم پروګرامونه شته. ستاسو نوم نه پوښتو.

join-screen-title = شاملېدل
join-screen-lead = د کور سلاکار تاسو ته یو کوډ ښيي. په خپل ټیلیفون یې سکن کړئ.
join-scan = کوډ سکن کړئ
join-link = یا لینک دلته کېږدئ
join-now = شامل شئ
join-busy = لږ صبر وکړئ
join-welcome = ښه راغلاست، { $name }
join-compare = دا شمېره د کور له سلاکار سره پرتله کړئ. توپیر لري؟ نو مخکې مه ځئ.
join-next = زما سیمه راوړئ

sync-first-begins = پیل کوو
sync-first-count = { $n } له { $of } څخه
sync-first-done-title = ستاسو سیمه تیاره ده
sync-first-done = هر څه ستاسو په ټیلیفون کې دي. بې انټرنېټه هم کار کوي.
sync-first-open = پیل کړئ
sync-first-later = دوام ورکړئ

today-more = { $n ->
    [one] { $n } بله دروازه
   *[other] { $n } نورې دروازې
}

recorded = { $door }: { $outcome }
history-title = مخکې څه وشول

floors = { $n ->
    [one] { $n } پوړ
   *[other] { $n } پوړونه
}
legend-new = نوې: { $n }
legend-tried = هڅه شوې: { $n }
legend-met = پېژندګلوي شوې: { $n }
legend-do_not_visit = مه ټکوئ: { $n }
legend-closed = کار نشته: { $n }
building-empty = دلته لا دروازې نشته. لومړی یې نوي کړئ.

activity-when = کله
activity-where = چېرته
activity-come = راتلای شئ. نوم لیکنې ته اړتیا نشته.

sync-title = نوي کول
sync-cancel = ودرول
sync-explain-up_to_date = څه مو چې ثبت کړل، ټول رسېدلي دي.
sync-explain-waiting = ستاسو په ټیلیفون کې خوندي دي. چې انټرنېټ راشي، پخپله لېږل کېږي.
sync-explain-sending = خپل کار ته دوام ورکولای شئ.
sync-explain-needs_you = سرور یو شی ونه مانه. لا ستاسو په ټیلیفون کې دی.
sync-explain-cards = دوو کسانو بېل شیان ولیکل. سم یې وټاکئ.

settings-title = نور
settings-language = ژبه
settings-machine = ماشین ژباړلی. لا چا نه دی کتلی.
settings-size = د تورو اندازه
settings-size-usual = عادي
settings-size-large = غټ
settings-size-largest = ډېر غټ
settings-sync = نوي کول
settings-privacy = په دې ټیلیفون کې هر څه په رمز خوندي دي.

problem-retry = بیا هڅه وکړئ
problem-back = بېرته
problem-join = بیا شامل شئ
problem-begin-anew = له سره پیل کړئ
