# Translated by a machine; no speaker has read it yet.
# Inviting, signing up, counting who came.
persons = { $n ->
    [one] { $n } کس
   *[other] { $n } کسان
}
invite-brings = له ځان سره راوړي: { $what }
invite-fetch = غواړي چې څوک ورپسې ورشي
invite-nameless = څوک چې پته نه لري
invite-not_coming = نه راځي
invite-title = بلنه ورکړئ
invite-empty = اوس د پوښتلو لپاره دروازه نشته.
invite-to_ask = { $n ->
    [one] د پوښتلو لپاره { $n } دروازه پاتې ده
   *[other] د پوښتلو لپاره { $n } دروازې پاتې دي
}
invite-nameless-add = څوک چې پته نه لري، راځي
invite-answer-yes = راځي
invite-answer-no = نه راځي
invite-answer-not_home = په کور کې نشته
invite-said-nothing = لا نه دي پوښتل شوي
invite-said-yes = راځي
invite-said-no = نه راځي
invite-said-maybe = ښايي
invite-said-not_home = په کور کې نشته
invite-said-taken_back = لا نه دي پوښتل شوي
invite-fewer = یو کس کم
invite-more = یو کس زیات
invite-fetch-them = ورپسې تلل
invite-brings-write = څه راوړي
invite-write = له ځان سره څه راوړي؟
    .hint = لنډ، او بې نومونو.
    .save = خوندي کړئ
seat-asked = غوښتل شوی، لا معلوم نه دی
seat-given = ځای لري
seat-waiting = د انتظار لېست
seats-left = { $n ->
    [one] { $n } ځای پاتې دی
   *[other] { $n } ځایونه پاتې دي
}
seats-full = ځای نشته
seats-waiting = { $n ->
    [one] { $n } کس د انتظار په لېست کې
   *[other] { $n } کسان د انتظار په لېست کې
}
activity-coming = { $n ->
    [one] { $n } کس راځي
   *[other] { $n } کسان راځي
}
activity-coming-off = { $n ->
    [one] { $n } کس غوښتل راشي
   *[other] { $n } کسانو غوښتل راشي
}
activity-coming-none = لا چا نوم نه دی لیکلی
activity-signup = نوم لیکنه ضروري ده. له یوه Pleinmaker څخه وپوښتئ.
activity-invite = بلنه ورکړئ
activity-tally = ګډونوال وشمېرئ
activity-must_hear = څوک باید خبر شي؟
tally-title = ګډونوال
tally-present = حاضر
tally-first_time = لومړی ځل
tally-met = له ګاونډي سره پېژندګلوي
tally-less = { $what }: یو کم
tally-more = { $what }: یو زیات
tally-note = یوازې شمېرې، نومونه نه.
tally-save = شمېره خوندي کړئ
tally-counted = وشمېرل شول: { $counts }
tally-told-present = { $n ->
    [one] { $n } کس حاضر
   *[other] { $n } کسان حاضر
}
tally-told-first_time = { $n ->
    [one] { $n } کس لومړی ځل
   *[other] { $n } کسان لومړی ځل
}
tally-told-met = { $n ->
    [one] { $n } کس له ګاونډي سره پېژندګلوي وکړه
   *[other] { $n } کسانو له ګاونډي سره پېژندګلوي وکړه
}
hear-title = څوک باید خبر شي؟
hear-cancelled = نه کېږي.
hear-moved = نوی وخت: { $when }.
hear-summary = { $n ->
    [one] { $n } دروازې ته لا خبر نه دی ورکړل شوی
   *[other] { $n } دروازو ته لا خبر نه دی ورکړل شوی
}
hear-told = خبر شول
hear-known = له مخکې خبر دي
hear-empty = ټولو ته خبر ورکړل شوی دی.
hear-empty-action = بېرته پروګرام ته
calls-must_hear = ووایئ چې څه بدل شول: { $activity }
calls-call = د دې لپاره دروازې وټکوئ: { $activity }
calls-tally = ګډونوال وشمېرئ: { $activity }
calls-fetch = { $n ->
    [one] غواړي چې څوک ورپسې ورشي: { $n }
   *[other] غواړي چې څوک ورپسې ورشي: { $n }
}
recorded-rsvp = بلنه
recorded-attendance = ګډونوال
recorded-told = خبر ورکړل شو
