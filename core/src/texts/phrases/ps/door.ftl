# Translated by a machine; no speaker has read it yet.
# At a door: what a Pleinmaker shows, in the order of a visit.
phrase-hello = سلام!
phrase-show = زه په خپل ټیلیفون کې تاسو ته جملې ښیم. تاسو کولای شئ ځواب په ګوته کړئ.
phrase-who = زما نوم { $name } دی. زه هم همدلته، په ګاونډ کې اوسېږم. زه له کوم دفتر څخه نه یم.
phrase-why = زه راغلم چې په دې سیمه کې تاسو ته ښه راغلاست ووایم.
phrase-which_language = تاسو په کومه ژبه خبرې کوئ؟
phrase-good_time = اوس مناسب وخت دی؟
phrase-another_day = بله ورځ راشم؟ کوم وخت ستاسو لپاره مناسب دی؟
phrase-no_visits = غواړئ چې څوک مو لیدو ته رانشي؟ پروا نه کوي.
phrase-interpreter = غواړئ داسې څوک له موږ سره وي چې ستاسو په ژبه خبرې کوي؟
phrase-programme = دا د سیمې پروګرام دی. هره اونۍ یو څه وي.
phrase-show_place = غواړئ چې کوم ځای دروښیم؟
phrase-ask = داسې څه شته چې زه یې ستاسو لپاره وپوښتم؟
phrase-emergency = په بیړني حالت کې 112 ته زنګ ووهئ. د پولیسو لپاره 101 ته زنګ ووهئ.
phrase-notes = زه ستاسو په اړه هېڅ نظر نه لیکم.
phrase-thanks = مننه.
phrase-goodbye = د خدای په امان، بیا به سره ګورو!

# Answers to point at.
answer-yes = هو
answer-no = نه
answer-another_day = بله ورځ
answer-rather_not = نه غواړم
answer-this_language = همدا ژبه
answer-other_language = بله ژبه
answer-morning = له غرمې مخکې
answer-afternoon = له غرمې وروسته
answer-evening = ماښام
answer-no_visits = لیدنې نه غواړم
answer-visits_welcome = راتلای شئ
answer-shop = دوکان
answer-doctor = ډاکټر
answer-school = ښوونځی
answer-town_hall = ښاروالي
