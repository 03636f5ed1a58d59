# Translated by a machine; no speaker has read it yet.
# What happened at the door: the words on the buttons.
outcome-question = چه شد؟
outcome-met = آشنا شدیم
outcome-not_home = خانه نیست
outcome-come_back = پسان‌تر پس بیایید
outcome-not_wanted = نمی‌خواهد
outcome-vacant = خالی یا کوچ کرده
outcome-interpreter_needed = ترجمان لازم است
outcome-card_left = کارت در صندوق پوسته

# How things stand with a door.
state-new = جدید
state-tried = { $n ->
    [one] { $n } بار خانه نبود
   *[other] { $n } بار خانه نبود
}
state-met = آشنا شدیم
state-come_back = پسان‌تر پس بیایید
state-come_back-on = پس بیایید: { $date }
state-again-on = دوباره: { $date }
state-do_not_visit = تک‌تک نکنید
state-do_not_visit-until = تک‌تک نکنید تا { $date }
state-vacant = خالی یا کوچ کرده
state-interpreter_needed = ترجمان لازم است
state-card_due = وقت ماندن کارت در صندوق پوسته
state-card_left = کارت در صندوق پوسته
state-not_reached = پیدا نشد
state-nothing = دیدار لازم نیست
state-overdue = ناوقت شده
state-since = از { $date }
state-new-since = جدید از { $date }
state-until = تا { $date }
state-due = حداکثر تا { $date }
state-try-part = کوشش کنید: { $part }
state-with-two = دو نفره بروید

part-morning = پیش از چاشت
part-afternoon = بعد از چاشت
part-evening = شام
part-weekend = آخر هفته
part-in-morning = پیش از چاشت
part-in-afternoon = بعد از چاشت
part-in-evening = شام
part-in-weekend = آخر هفته

direction-bottom_up = از پایین به بالا
direction-top_down = از بالا به پایین

floor = طبقهٔ { $floor }
floor-ground = طبقهٔ زمینی
stairwell = راه زینهٔ { $label }
house = خانه
doors = { $n ->
    [one] { $n } دروازه
   *[other] { $n } دروازه
}
doors-open = { $n ->
    [one] { $n } دروازه مانده
   *[other] { $n } دروازه مانده
}
lift-to = لفت تا { $floor }
family = خانوادهٔ { $name }
undo = لغو کنید
recorded-at = { $time }، { $name }
today-title = امروز
today-empty = امروز هیچ دروازه را تک‌تک کردن لازم نیست.
today-empty-action = همهٔ محله را ببینید
more-doors = دروازه‌های دیگر
not-wanted-months = { $n ->
    [one] { $n } ماه تک‌تک نکنید
   *[other] { $n } ماه تک‌تک نکنید
}

# The languages of the door.
language-nl = هالندی
language-fr = فرانسوی
language-en = انگلیسی
language-ar = عربی
language-fa = فارسی
language-prs = دری
language-ps = پشتو
language-tr = ترکی
language-ru = روسی
language-uk = اوکراینی
language-ro = رومانیایی
language-bg = بلغاری
language-pl = پولندی
language-es = هسپانوی
language-so = سومالیایی

# Street, house number, box.
address-box = { $street } { $number }، صندوق { $box }

# A visit of earlier, without what happened.
visit-tick = دیدار
door-name_hidden = نام پنهان است: 14 روز است که از سرور خبر نیست.

# کسی که در هیچ لیست نیست.
state-nobody = کسی معلوم نیست
face-nobody = هیچ لیست نمی‌گوید که کی اینجا زندگی می‌کند.
face-hint = کسی اینجا زندگی می‌کند؟ پس این دروازه به دیدارهای خوش‌آمدید علاوه می‌شود. نام پرسان نمی‌کنیم.
face-new = کسی نو اینجا زندگی می‌کند
face-other = حالی کس دیگر اینجا زندگی می‌کند
face-undo = کسی نو نیست
face-recorded = { $door }: کسی نو
