# Translated by a machine; no speaker has read it yet.
# What is on in the neighbourhood.
agenda-title = На этой неделе
agenda-title-soon = Скоро
agenda-later = Позже
agenda-empty = На ближайшие две недели ничего не запланировано.
agenda-cancelled = отменено
agenda-cancelled-title = Отменено: { $title }
agenda-subscribe = Добавить в свой календарь
agenda-subscribe-hint = Тогда вы увидите и то, что изменится позже.
agenda-calendar-name = Pleinmakers { $neighbourhood }
agenda-page-title = { $neighbourhood }: куда сходить?

fact-free = бесплатно
fact-paid = платно
fact-step_free = без ступенек
fact-steps = есть ступеньки

kind-soup = Суп
kind-coffee = Кофе
kind-sport = Спорт и игры
kind-children = Для детей
kind-repair = Ремонт вещей
kind-language = Языковая практика
kind-garden = Сад и растения
kind-crafts = Рукоделие
kind-music = Музыка и танцы
kind-clean_up = Убираем вместе
kind-meeting = Встреча
kind-other = Мероприятие

place-outdoors = На улице
place-hall = Зал
place-shop = Магазин
place-school = Школа
place-health = Здоровье
place-office = Справочное бюро

# The first page: choose your neighbourhood.
neighbourhoods-title = Выберите свой район
neighbourhoods-lead = Здесь видно, куда можно сходить рядом с вами.
neighbourhoods-empty = Районов пока нет.
fact-indoors = в помещении
fact-outdoors = на улице
fact-toilet = туалет
fact-no_toilet = нет туалета
fact-hearing_loop = петля для слухового аппарата
fact-signup = нужно записаться
fact-no_signup = без записи
fact-places = { $n ->
    [one] { $n } место
    [few] { $n } места
    [many] { $n } мест
   *[other] { $n } места
}
agenda-moved = другой день или время
