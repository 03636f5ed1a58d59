# Translated by a machine; no speaker has read it yet.
# What there is to do in the neighbourhood.
agenda-title = این هفته
agenda-title-soon = به‌زودی
agenda-later = بعدتر
agenda-empty = در دو هفتهٔ آینده برنامه‌ای نیست.
agenda-cancelled = برگزار نمی‌شود
agenda-cancelled-title = برگزار نمی‌شود: { $title }
agenda-subscribe = به تقویم خود اضافه کنید
agenda-subscribe-hint = آن‌وقت تغییرهای بعدی را هم می‌بینید.
agenda-calendar-name = Pleinmakers { $neighbourhood }
agenda-page-title = { $neighbourhood }: چه برنامه‌ای هست؟

fact-free = رایگان
fact-paid = رایگان نیست
fact-step_free = بدون پله
fact-steps = با پله

kind-soup = سوپ
kind-coffee = قهوه
kind-sport = ورزش و بازی
kind-children = برای بچه‌ها
kind-repair = تعمیر
kind-language = تمرین زبان
kind-garden = باغچه و گیاهان
kind-crafts = کاردستی
kind-music = موسیقی و رقص
kind-clean_up = نظافت با هم
kind-meeting = دورهمی
kind-other = برنامه

place-outdoors = فضای باز
place-hall = سالن
place-shop = فروشگاه
place-school = مدرسه
place-health = سلامت
place-office = دفتر خدمات

# The first page: choose your neighbourhood.
neighbourhoods-title = محلهٔ خود را انتخاب کنید
neighbourhoods-lead = اینجا می‌بینید در محلهٔ شما چه برنامه‌ای هست.
neighbourhoods-empty = هنوز محله‌ای نیست.
fact-indoors = داخل ساختمان
fact-outdoors = در فضای باز
fact-toilet = دستشویی دارد
fact-no_toilet = دستشویی ندارد
fact-hearing_loop = حلقهٔ شنوایی برای سمعک
fact-signup = ثبت‌نام لازم است
fact-no_signup = بدون ثبت‌نام
fact-places = { $n ->
    [one] { $n } جا
   *[other] { $n } جا
}
agenda-moved = ساعت یا روز دیگر
