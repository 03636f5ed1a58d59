# Translated by a machine; no speaker has read it yet.
# At a door: what a Pleinmaker shows, in the order of a visit.
phrase-hello = سلام!
phrase-show = جمله‌هایی را روی تلفنم به شما نشان می‌دهم. می‌توانید به جواب اشاره کنید.
phrase-who = من { $name } هستم. من هم اینجا زندگی می‌کنم. همسایه هستم و از اداره‌ای نیامده‌ام.
phrase-why = آمده‌ام تا در این محله به شما خوش‌آمد بگویم.
phrase-which_language = به چه زبانی صحبت می‌کنید؟
phrase-good_time = الان وقت مناسبی است؟
phrase-another_day = روز دیگری بیایم؟ چه وقتی برایتان مناسب است؟
phrase-no_visits = ترجیح می‌دهید کسی به دیدنتان نیاید؟ اشکالی ندارد.
phrase-interpreter = می‌خواهید کسی که به زبان شما صحبت می‌کند همراه ما باشد؟
phrase-programme = این برنامهٔ محله است. هر هفته برنامه‌ای هست.
phrase-show_place = می‌خواهید جایی را به شما نشان بدهم؟
phrase-ask = سؤالی هست که بتوانم برای شما بپرسم؟
phrase-emergency = در موارد اضطراری با 112 تماس بگیرید. برای پلیس با 101 تماس بگیرید.
phrase-notes = هیچ نظری دربارهٔ شما نمی‌نویسم.
phrase-thanks = متشکرم.
phrase-goodbye = خداحافظ، به امید دیدار!

# Answers to point at.
answer-yes = بله
answer-no = نه
answer-another_day = روز دیگر
answer-rather_not = ترجیح می‌دهم نه
answer-this_language = همین زبان
answer-other_language = زبان دیگر
answer-morning = صبح
answer-afternoon = بعدازظهر
answer-evening = سر شب
answer-no_visits = بدون دیدار
answer-visits_welcome = می‌توانید بیایید
answer-shop = فروشگاه
answer-doctor = پزشک
answer-school = مدرسه
answer-town_hall = شهرداری
