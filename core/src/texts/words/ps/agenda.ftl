# Translated by a machine; no speaker has read it yet.
# What there is to do in the neighbourhood.
agenda-title = دا اونۍ
agenda-title-soon = ډېر ژر
agenda-later = وروسته
agenda-empty = په راتلونکو دوو اونیو کې کوم پروګرام نشته.
agenda-cancelled = نه کېږي
agenda-cancelled-title = نه کېږي: { $title }
agenda-subscribe = خپل تقویم ته یې ورزیات کړئ
agenda-subscribe-hint = بیا به وروستي بدلونونه هم وینئ.
agenda-calendar-name = Pleinmakers { $neighbourhood }
agenda-page-title = { $neighbourhood }: کوم پروګرامونه شته؟

fact-free = وړیا
fact-paid = وړیا نه دی
fact-step_free = زینه نه لري
fact-steps = زینه لري

kind-soup = سوپ
kind-coffee = کافي
kind-sport = سپورت او لوبې
kind-children = د ماشومانو لپاره
kind-repair = ترمیم
kind-language = د ژبې تمرین
kind-garden = باغچه او بوټي
kind-crafts = لاسي کارونه
kind-music = موسیقي او نڅا
kind-clean_up = په ګډه پاکول
kind-meeting = غونډه
kind-other = پروګرام

place-outdoors = بهر
place-hall = تالار
place-shop = دوکان
place-school = ښوونځی
place-health = روغتیا
place-office = د خدمتونو دفتر

# The first page: choose your neighbourhood.
neighbourhoods-title = خپله سیمه وټاکئ
neighbourhoods-lead = دلته وینئ چې ستاسو په سیمه کې کوم پروګرامونه شته.
neighbourhoods-empty = تر اوسه کومه سیمه نشته.
fact-indoors = دننه
fact-outdoors = بهر
fact-toilet = تشناب لري
fact-no_toilet = تشناب نه لري
fact-hearing_loop = د اورېدو د آلې لپاره سیستم
fact-signup = نوم لیکنه ضروري ده
fact-no_signup = بې نوم لیکنې
fact-places = { $n ->
    [one] { $n } ځای
   *[other] { $n } ځایونه
}
agenda-moved = بل ساعت یا بله ورځ
