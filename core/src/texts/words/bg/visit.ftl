# Translated by a machine; no speaker has read it yet.
# What happened at the door: the words on the buttons.
outcome-question = Какво се случи?
outcome-met = Запознахме се
outcome-not_home = Няма никого
outcome-come_back = По-късно отново
outcome-not_wanted = По-добре не
outcome-vacant = Празно или преместени
outcome-interpreter_needed = Нужен е преводач
outcome-card_left = Картичка в пощенската кутия

# How a door stands.
state-new = Ново
state-tried = { $n ->
    [one] { $n } път няма никого
   *[other] { $n } пъти няма никого
}
state-met = Запознахме се
state-come_back = По-късно отново
state-come_back-on = Ново посещение: { $date }
state-again-on = отново: { $date }
state-do_not_visit = Не звънете
state-do_not_visit-until = Не звънете до { $date }
state-vacant = Празно или преместени
state-interpreter_needed = Нужен е преводач
state-card_due = Време е за картичка в пощенската кутия
state-card_left = Картичка в пощенската кутия
state-not_reached = Не открихме никого
state-nothing = Не е нужно посещение
state-overdue = срокът мина
state-since = от { $date }
state-new-since = Ново от { $date }
state-until = до { $date }
state-due = най-късно { $date }
state-try-part = опитайте { $part }
state-with-two = Отидете двама

part-morning = преди обяд
part-afternoon = следобед
part-evening = вечер
part-weekend = събота и неделя
part-in-morning = преди обяд
part-in-afternoon = следобед
part-in-evening = вечерта
part-in-weekend = в събота и неделя

direction-bottom_up = отдолу нагоре
direction-top_down = отгоре надолу

floor = Етаж { $floor }
floor-ground = Партер
stairwell = Вход { $label }
house = Къща
doors = { $n ->
    [one] { $n } врата
   *[other] { $n } врати
}
doors-open = { $n ->
    [one] Остава { $n } врата
   *[other] Остават { $n } врати
}
lift-to = асансьор до етаж { $floor }
family = Семейство { $name }
undo = Отмяна
recorded-at = { $time }, от { $name }
today-title = Днес
today-empty = Днес не е нужно да звъните никъде.
today-empty-action = Вижте целия квартал
more-doors = Още врати
not-wanted-months = { $n ->
    [one] Не звънете { $n } месец
   *[other] Не звънете { $n } месеца
}

# Languages of the door.
language-nl = Нидерландски
language-fr = Френски
language-en = Английски
language-ar = Арабски
language-fa = Фарси
language-prs = Дари
language-ps = Пущу
language-tr = Турски
language-ru = Руски
language-uk = Украински
language-ro = Румънски
language-bg = Български
language-pl = Полски
language-es = Испански
language-so = Сомалийски

# Street, house number, box.
address-box = { $street } { $number }, кутия { $box }

# A visit of the past, without what happened.
visit-tick = Посещение
door-name_hidden = Името е скрито: от 14 дни няма връзка със сървъра.

# Човек, за когото никой списък не знае.
state-nobody = Никой не е известен
face-nobody = Никой списък не казва кой живее тук.
face-hint = Живее ли тук някой? Тогава тази врата влиза в посещенията за добре дошли. Не питаме за име.
face-new = Тук живее нов човек
face-other = Сега тук живее друг човек
face-undo = Все пак няма нов човек
face-recorded = { $door }: нов човек
