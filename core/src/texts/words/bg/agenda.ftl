# Translated by a machine; no speaker has read it yet.
# What is on in the neighbourhood.
agenda-title = Тази седмица
agenda-title-soon = Скоро
agenda-later = По-късно
agenda-empty = За следващите две седмици няма нищо планирано.
agenda-cancelled = отменено
agenda-cancelled-title = Отменено: { $title }
agenda-subscribe = Добавяне в календара Ви
agenda-subscribe-hint = Така ще виждате и по-късните промени.
agenda-calendar-name = Pleinmakers { $neighbourhood }
agenda-page-title = { $neighbourhood }: какво предстои?

fact-free = безплатно
fact-paid = платено
fact-step_free = без стъпала
fact-steps = със стъпала

kind-soup = Супа
kind-coffee = Кафе
kind-sport = Спорт и игри
kind-children = За деца
kind-repair = Поправяне на вещи
kind-language = Езикова практика
kind-garden = Градина и растения
kind-crafts = Ръчна работа
kind-music = Музика и танци
kind-clean_up = Чистим заедно
kind-meeting = Среща
kind-other = Събитие

place-outdoors = На открито
place-hall = Зала
place-shop = Магазин
place-school = Училище
place-health = Здраве
place-office = Гише

# The first page: choose your neighbourhood.
neighbourhoods-title = Изберете квартала си
neighbourhoods-lead = Тук виждате какво предстои близо до Вас.
neighbourhoods-empty = Още няма квартали.
fact-indoors = на закрито
fact-outdoors = на открито
fact-toilet = тоалетна
fact-no_toilet = без тоалетна
fact-hearing_loop = система за слухов апарат
fact-signup = нужно е записване
fact-no_signup = без записване
fact-places = { $n ->
    [one] { $n } място
   *[other] { $n } места
}
agenda-moved = друг ден или час
