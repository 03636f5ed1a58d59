# Translated by a machine; no speaker has read it yet.
# What happened at the door: the words on the buttons.
outcome-question = څه وشول؟
outcome-met = پېژندګلوي وشوه
outcome-not_home = په کور کې نشته
outcome-come_back = وروسته راشئ
outcome-not_wanted = نه غواړي
outcome-vacant = تش یا کډه شوي
outcome-interpreter_needed = ژباړن ته اړتیا
outcome-card_left = کارټ په پوستي بکس کې

# How things stand with a door.
state-new = نوې
state-tried = { $n ->
    [one] { $n } ځل په کور کې څوک نه و
   *[other] { $n } ځله په کور کې څوک نه و
}
state-met = پېژندګلوي وشوه
state-come_back = وروسته راشئ
state-come_back-on = بیا راشئ: { $date }
state-again-on = بیا: { $date }
state-do_not_visit = مه ټکوئ
state-do_not_visit-until = تر دې نېټې مه ټکوئ: { $date }
state-vacant = تش یا کډه شوي
state-interpreter_needed = ژباړن ته اړتیا
state-card_due = په پوستي بکس کې د کارټ اېښودلو وخت
state-card_left = کارټ په پوستي بکس کې
state-not_reached = ونه موندل شول
state-nothing = لیدنې ته اړتیا نشته
state-overdue = ناوخته شوې
state-since = له دې نېټې: { $date }
state-new-since = نوې، له دې نېټې: { $date }
state-until = تر دې نېټې: { $date }
state-due = وروستۍ نېټه: { $date }
state-try-part = هڅه وکړئ: { $part }
state-with-two = دوه کسان لاړ شئ

part-morning = له غرمې مخکې
part-afternoon = له غرمې وروسته
part-evening = ماښام
part-weekend = د اونۍ پای
part-in-morning = له غرمې مخکې
part-in-afternoon = له غرمې وروسته
part-in-evening = ماښام
part-in-weekend = د اونۍ په پای کې

direction-bottom_up = له ښکته پورته
direction-top_down = له پورته ښکته

floor = پوړ { $floor }
floor-ground = ځمکنی پوړ
stairwell = زینه { $label }
house = کور
doors = { $n ->
    [one] { $n } دروازه
   *[other] { $n } دروازې
}
doors-open = { $n ->
    [one] { $n } دروازه پاتې ده
   *[other] { $n } دروازې پاتې دي
}
lift-to = لفټ تر: { $floor }
family = کورنۍ: { $name }
undo = لغوه کړئ
recorded-at = { $time }، { $name }
today-title = نن
today-empty = نن د هېڅ دروازې ټکولو ته اړتیا نشته.
today-empty-action = ټوله سیمه وګورئ
more-doors = نورې دروازې
not-wanted-months = { $n ->
    [one] { $n } میاشت مه ټکوئ
   *[other] { $n } میاشتې مه ټکوئ
}

# The languages of the door.
language-nl = هالنډي
language-fr = فرانسوي
language-en = انګلیسي
language-ar = عربي
language-fa = فارسي
language-prs = دري
language-ps = پښتو
language-tr = ترکي
language-ru = روسي
language-uk = اوکرایني
language-ro = رومانیایي
language-bg = بلغاري
language-pl = پولنډي
language-es = هسپانوي
language-so = سومالي

# Street, house number, box.
address-box = { $street } { $number }، بکس { $box }

# A visit of earlier, without what happened.
visit-tick = لیدنه
door-name_hidden = نوم پټ دی: 14 ورځې کېږي چې له سرور څخه خبر نشته.

# هغه څوک چې په هېڅ لېست کې نشته.
state-nobody = څوک معلوم نه دي
face-nobody = هېڅ لېست نه وايي چې دلته څوک اوسېږي.
face-hint = دلته څوک اوسېږي؟ نو دا دروازه د ښه راغلاست لیدنو ته ورزیاتېږي. نوم نه پوښتو.
face-new = دلته نوی څوک اوسېږي
face-other = اوس دلته بل څوک اوسېږي
face-undo = نوی څوک نشته
face-recorded = { $door }: نوی څوک
