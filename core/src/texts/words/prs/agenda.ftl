# Translated by a machine; no speaker has read it yet.
# What there is to do in the neighbourhood.
agenda-title = این هفته
agenda-title-soon = به زودی
agenda-later = پسان‌تر
agenda-empty = در دو هفتهٔ آینده هیچ پروگرام نیست.
agenda-cancelled = برگزار نمی‌شود
agenda-cancelled-title = برگزار نمی‌شود: { $title }
agenda-subscribe = به تقویم خود اضافه کنید
agenda-subscribe-hint = آن وقت تغییرات بعدی را هم می‌بینید.
agenda-calendar-name = Pleinmakers { $neighbourhood }
agenda-page-title = { $neighbourhood }: چه پروگرام است؟

fact-free = رایگان
fact-paid = رایگان نیست
fact-step_free = بدون زینه
fact-steps = با زینه

kind-soup = سوپ
kind-coffee = قهوه
kind-sport = ورزش و بازی
kind-children = برای اطفال
kind-repair = ترمیم
kind-language = تمرین زبان
kind-garden = باغچه و نباتات
kind-crafts = کارهای دستی
kind-music = موسیقی و رقص
kind-clean_up = پاک‌کاری با هم
kind-meeting = گردهمایی
kind-other = پروگرام

place-outdoors = بیرون
place-hall = سالون
place-shop = دکان
place-school = مکتب
place-health = صحت
place-office = دفتر خدمات

# The first page: choose your neighbourhood.
neighbourhoods-title = محلهٔ خود را انتخاب کنید
neighbourhoods-lead = اینجا می‌بینید که در محلهٔ شما چه پروگرام است.
neighbourhoods-empty = هنوز هیچ محله نیست.
fact-indoors = داخل تعمیر
fact-outdoors = بیرون
fact-toilet = تشناب دارد
fact-no_toilet = تشناب ندارد
fact-hearing_loop = سیستم برای آلهٔ شنوایی
fact-signup = ثبت نام لازم است
fact-no_signup = بدون ثبت نام
fact-places = { $n ->
    [one] { $n } جای
   *[other] { $n } جای
}
agenda-moved = ساعت یا روز دیگر
