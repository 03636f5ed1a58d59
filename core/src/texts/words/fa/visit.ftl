# Translated by a machine; no speaker has read it yet.
# What happened at the door: the words on the buttons.
outcome-question = چه شد؟
outcome-met = آشنا شدیم
outcome-not_home = خانه نیست
outcome-come_back = بعداً برگردید
outcome-not_wanted = ترجیح می‌دهد نه
outcome-vacant = خالی یا اسباب‌کشی کرده
outcome-interpreter_needed = مترجم لازم است
outcome-card_left = کارت در صندوق پست

# How things stand with a door.
state-new = جدید
state-tried = { $n ->
    [one] { $n } بار خانه نبود
   *[other] { $n } بار خانه نبود
}
state-met = آشنا شدیم
state-come_back = بعداً برگردید
state-come_back-on = برگردید: { $date }
state-again-on = دوباره: { $date }
state-do_not_visit = در نزنید
state-do_not_visit-until = در نزنید تا { $date }
state-vacant = خالی یا اسباب‌کشی کرده
state-interpreter_needed = مترجم لازم است
state-card_due = وقت گذاشتن کارت در صندوق پست
state-card_left = کارت در صندوق پست
state-not_reached = پیدا نشد
state-nothing = دیدار لازم نیست
state-overdue = دیر شده
state-since = از { $date }
state-new-since = جدید از { $date }
state-until = تا { $date }
state-due = حداکثر تا { $date }
state-try-part = امتحان کنید: { $part }
state-with-two = دونفری بروید

part-morning = صبح
part-afternoon = بعدازظهر
part-evening = سر شب
part-weekend = آخر هفته
part-in-morning = صبح
part-in-afternoon = بعدازظهر
part-in-evening = سر شب
part-in-weekend = آخر هفته

direction-bottom_up = از پایین به بالا
direction-top_down = از بالا به پایین

floor = طبقهٔ { $floor }
floor-ground = طبقهٔ همکف
stairwell = راه‌پلهٔ { $label }
house = خانه
doors = { $n ->
    [one] { $n } در
   *[other] { $n } در
}
doors-open = { $n ->
    [one] { $n } در مانده
   *[other] { $n } در مانده
}
lift-to = آسانسور تا { $floor }
family = خانوادهٔ { $name }
undo = لغو کنید
recorded-at = { $time }، { $name }
today-title = امروز
today-empty = امروز لازم نیست در جایی را بزنید.
today-empty-action = همهٔ محله را ببینید
more-doors = درهای دیگر
not-wanted-months = { $n ->
    [one] { $n } ماه در نزنید
   *[other] { $n } ماه در نزنید
}

# The languages of the door.
language-nl = هلندی
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
language-pl = لهستانی
language-es = اسپانیایی
language-so = سومالیایی

# Street, house number, box.
address-box = { $street } { $number }، صندوق { $box }

# A visit of earlier, without what happened.
visit-tick = دیدار
door-name_hidden = نام پنهان است: 14 روز است که از سرور خبری نیست.

# کسی که در هیچ فهرستی نیست.
state-nobody = کسی شناخته نیست
face-nobody = هیچ فهرستی نمی‌گوید چه کسی اینجا زندگی می‌کند.
face-hint = کسی اینجا زندگی می‌کند؟ پس این در به دیدارهای خوشامدگویی اضافه می‌شود. نام نمی‌پرسیم.
face-new = کسی تازه اینجا زندگی می‌کند
face-other = حالا کس دیگری اینجا زندگی می‌کند
face-undo = کسی تازه نیست
face-recorded = { $door }: کسی تازه
