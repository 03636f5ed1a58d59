# Translated by a machine; no speaker has read it yet.
# At a door: what a Pleinmaker shows, in the order of a visit.
phrase-hello = سلام!
phrase-show = من جمله‌ها را در تلفونم به شما نشان می‌دهم. شما می‌توانید به جواب اشاره کنید.
phrase-who = من { $name } هستم. من هم همین‌جا زندگی می‌کنم. همسایه هستم، از کدام دفتر نیستم.
phrase-why = آمده‌ام تا به شما در این محله خوش‌آمدید بگویم.
phrase-which_language = به کدام زبان صحبت می‌کنید؟
phrase-good_time = حالا وقت مناسب است؟
phrase-another_day = یک روز دیگر بیایم؟ چه وقت برای شما مناسب است؟
phrase-no_visits = ترجیح می‌دهید کسی به دیدن شما نیاید؟ پروا ندارد.
phrase-interpreter = می‌خواهید کسی که به زبان شما صحبت می‌کند همراه ما باشد؟
phrase-programme = این پروگرام محله است. هر هفته یک پروگرام است.
phrase-show_place = می‌خواهید یک جای را به شما نشان بدهم؟
phrase-ask = آیا سؤالی هست که برای شما بپرسم؟
phrase-emergency = در حالت عاجل به 112 زنگ بزنید. برای پولیس به 101 زنگ بزنید.
phrase-notes = هیچ نظری دربارهٔ شما نمی‌نویسم.
phrase-thanks = تشکر.
phrase-goodbye = خدا حافظ، به امید دیدار!

# Answers to point at.
answer-yes = بلی
answer-no = نخیر
answer-another_day = روز دیگر
answer-rather_not = نمی‌خواهم
answer-this_language = همین زبان
answer-other_language = زبان دیگر
answer-morning = پیش از چاشت
answer-afternoon = بعد از چاشت
answer-evening = شام
answer-no_visits = بدون دیدار
answer-visits_welcome = آمده می‌توانید
answer-shop = دکان
answer-doctor = داکتر
answer-school = مکتب
answer-town_hall = شاروالی
