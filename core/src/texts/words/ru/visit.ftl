# Translated by a machine; no speaker has read it yet.
# What happened at the door: the words on the buttons.
outcome-question = Что произошло?
outcome-met = Познакомились
outcome-not_home = Нет дома
outcome-come_back = Прийти позже
outcome-not_wanted = Лучше не надо
outcome-vacant = Пусто или переехали
outcome-interpreter_needed = Нужен переводчик
outcome-card_left = Карточка в почтовом ящике

# How a door stands.
state-new = Новые
state-tried = { $n ->
    [one] Нет дома: { $n } раз
    [few] Нет дома: { $n } раза
    [many] Нет дома: { $n } раз
   *[other] Нет дома: { $n } раза
}
state-met = Познакомились
state-come_back = Прийти позже
state-come_back-on = Прийти снова: { $date }
state-again-on = снова: { $date }
state-do_not_visit = Не звонить в дверь
state-do_not_visit-until = Не звонить в дверь до { $date }
state-vacant = Пусто или переехали
state-interpreter_needed = Нужен переводчик
state-card_due = Пора оставить карточку в почтовом ящике
state-card_left = Карточка в почтовом ящике
state-not_reached = Не удалось застать
state-nothing = Визит не нужен
state-overdue = срок прошёл
state-since = заселение: { $date }
state-new-since = Новые, заселение: { $date }
state-until = до { $date }
state-due = срок: { $date }
state-try-part = попробуйте { $part }
state-with-two = Идите вдвоём

part-morning = до обеда
part-afternoon = после обеда
part-evening = вечер
part-weekend = выходные
part-in-morning = до обеда
part-in-afternoon = после обеда
part-in-evening = вечером
part-in-weekend = в выходные

direction-bottom_up = снизу вверх
direction-top_down = сверху вниз

floor = Этаж { $floor }
floor-ground = Нулевой этаж
stairwell = Подъезд { $label }
house = Дом
doors = { $n ->
    [one] { $n } дверь
    [few] { $n } двери
    [many] { $n } дверей
   *[other] { $n } двери
}
doors-open = { $n ->
    [one] Осталась { $n } дверь
    [few] Осталось { $n } двери
    [many] Осталось { $n } дверей
   *[other] Осталось { $n } двери
}
lift-to = лифт, этаж: { $floor }
family = Семья { $name }
undo = Отменить
recorded-at = { $time }, { $name }
today-title = Сегодня
today-empty = Сегодня не нужно звонить ни в одну дверь.
today-empty-action = Посмотреть весь район
more-doors = Ещё двери
not-wanted-months = { $n ->
    [one] Не звонить в дверь { $n } месяц
    [few] Не звонить в дверь { $n } месяца
    [many] Не звонить в дверь { $n } месяцев
   *[other] Не звонить в дверь { $n } месяца
}

# Languages of the door.
language-nl = Нидерландский
language-fr = Французский
language-en = Английский
language-ar = Арабский
language-fa = Фарси
language-prs = Дари
language-ps = Пушту
language-tr = Турецкий
language-ru = Русский
language-uk = Украинский
language-ro = Румынский
language-bg = Болгарский
language-pl = Польский
language-es = Испанский
language-so = Сомалийский

# Street, house number, box.
address-box = { $street } { $number }, ящик { $box }

# A visit of the past, without what happened.
visit-tick = Визит
door-name_hidden = Имя скрыто: от сервера 14 дней нет новостей.

# Человек, о котором нет ни в одном списке.
state-nobody = Никто не известен
face-nobody = Ни в одном списке нет, кто здесь живёт.
face-hint = Здесь кто-то живёт? Тогда эта дверь войдёт в приветственные визиты. Имя мы не спрашиваем.
face-new = Здесь живёт кто-то новый
face-other = Теперь здесь живёт кто-то другой
face-undo = Всё же никого нового
face-recorded = { $door }: кто-то новый
