# Translated by a machine; no speaker has read it yet.
# What is on in the neighbourhood.
agenda-title = Цього тижня
agenda-title-soon = Незабаром
agenda-later = Пізніше
agenda-empty = На найближчі два тижні нічого не заплановано.
agenda-cancelled = скасовано
agenda-cancelled-title = Скасовано: { $title }
agenda-subscribe = Додати у свій календар
agenda-subscribe-hint = Тоді ви побачите й те, що зміниться пізніше.
agenda-calendar-name = Pleinmakers { $neighbourhood }
agenda-page-title = { $neighbourhood }: куди піти?

fact-free = безкоштовно
fact-paid = платно
fact-step_free = без сходів
fact-steps = є сходи

kind-soup = Суп
kind-coffee = Кава
kind-sport = Спорт та ігри
kind-children = Для дітей
kind-repair = Ремонт речей
kind-language = Мовна практика
kind-garden = Сад і рослини
kind-crafts = Рукоділля
kind-music = Музика й танці
kind-clean_up = Прибираємо разом
kind-meeting = Зустріч
kind-other = Захід

place-outdoors = Надворі
place-hall = Зала
place-shop = Магазин
place-school = Школа
place-health = Здоров’я
place-office = Довідкове бюро

# The first page: choose your neighbourhood.
neighbourhoods-title = Виберіть свій район
neighbourhoods-lead = Тут видно, куди можна піти поруч із вами.
neighbourhoods-empty = Районів поки немає.
fact-indoors = у приміщенні
fact-outdoors = надворі
fact-toilet = туалет
fact-no_toilet = немає туалету
fact-hearing_loop = петля для слухового апарата
fact-signup = треба записатися
fact-no_signup = без запису
fact-places = { $n ->
    [one] { $n } місце
    [few] { $n } місця
    [many] { $n } місць
   *[other] { $n } місця
}
agenda-moved = інший день або час
