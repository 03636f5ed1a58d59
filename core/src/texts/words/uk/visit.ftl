# Translated by a machine; no speaker has read it yet.
# What happened at the door: the words on the buttons.
outcome-question = Що сталося?
outcome-met = Познайомилися
outcome-not_home = Немає вдома
outcome-come_back = Прийти пізніше
outcome-not_wanted = Краще не треба
outcome-vacant = Порожньо або переїхали
outcome-interpreter_needed = Потрібен перекладач
outcome-card_left = Картка в поштовій скриньці

# How a door stands.
state-new = Нові
state-tried = { $n ->
    [one] Немає вдома: { $n } раз
    [few] Немає вдома: { $n } рази
    [many] Немає вдома: { $n } разів
   *[other] Немає вдома: { $n } раза
}
state-met = Познайомилися
state-come_back = Прийти пізніше
state-come_back-on = Прийти знову: { $date }
state-again-on = знову: { $date }
state-do_not_visit = Не дзвонити у двері
state-do_not_visit-until = Не дзвонити у двері до { $date }
state-vacant = Порожньо або переїхали
state-interpreter_needed = Потрібен перекладач
state-card_due = Час залишити картку в поштовій скриньці
state-card_left = Картка в поштовій скриньці
state-not_reached = Не вдалося застати
state-nothing = Візит не потрібен
state-overdue = термін минув
state-since = заселення: { $date }
state-new-since = Нові, заселення: { $date }
state-until = до { $date }
state-due = термін: { $date }
state-try-part = спробуйте { $part }
state-with-two = Ідіть удвох

part-morning = до обіду
part-afternoon = після обіду
part-evening = вечір
part-weekend = вихідні
part-in-morning = до обіду
part-in-afternoon = після обіду
part-in-evening = увечері
part-in-weekend = у вихідні

direction-bottom_up = знизу вгору
direction-top_down = згори вниз

floor = Поверх { $floor }
floor-ground = Нульовий поверх
stairwell = Під’їзд { $label }
house = Будинок
doors = { $n ->
    [one] { $n } оселя
    [few] { $n } оселі
    [many] { $n } осель
   *[other] { $n } оселі
}
doors-open = { $n ->
    [one] Залишилася { $n } оселя
    [few] Залишилося { $n } оселі
    [many] Залишилося { $n } осель
   *[other] Залишилося { $n } оселі
}
lift-to = ліфт, поверх: { $floor }
family = Родина { $name }
undo = Скасувати
recorded-at = { $time }, { $name }
today-title = Сьогодні
today-empty = Сьогодні не треба дзвонити в жодні двері.
today-empty-action = Подивитися весь район
more-doors = Ще оселі
not-wanted-months = { $n ->
    [one] Не дзвонити у двері { $n } місяць
    [few] Не дзвонити у двері { $n } місяці
    [many] Не дзвонити у двері { $n } місяців
   *[other] Не дзвонити у двері { $n } місяця
}

# Languages of the door.
language-nl = Нідерландська
language-fr = Французька
language-en = Англійська
language-ar = Арабська
language-fa = Фарсі
language-prs = Дарі
language-ps = Пушту
language-tr = Турецька
language-ru = Російська
language-uk = Українська
language-ro = Румунська
language-bg = Болгарська
language-pl = Польська
language-es = Іспанська
language-so = Сомалійська

# Street, house number, box.
address-box = { $street } { $number }, скринька { $box }

# A visit of the past, without what happened.
visit-tick = Візит
door-name_hidden = Ім’я приховано: від сервера 14 днів немає новин.

# Людина, про яку немає в жодному списку.
state-nobody = Нікого не відомо
face-nobody = У жодному списку немає, хто тут живе.
face-hint = Тут хтось живе? Тоді ці двері ввійдуть до вітальних візитів. Імені ми не питаємо.
face-new = Тут живе хтось новий
face-other = Тепер тут живе хтось інший
face-undo = Усе ж нікого нового
face-recorded = { $door }: хтось новий
