# Translated by a machine; no speaker has read it yet.
# Inviting, signing up, counting who came.
persons = { $n ->
    [one] { $n } човек
   *[other] { $n } души
}
invite-brings = носят: { $what }
invite-fetch = искат да ги вземете
invite-nameless = Човек без адрес
invite-not_coming = Няма да дойдат
invite-title = Покана
invite-empty = Сега няма кого да поканите.
invite-to_ask = { $n ->
    [one] Още { $n } врата за покана
   *[other] Още { $n } врати за покана
}
invite-nameless-add = Ще дойде човек без адрес
invite-answer-yes = Ще дойдат
invite-answer-no = Няма да дойдат
invite-answer-not_home = Няма никого
invite-said-nothing = още не сме питали
invite-said-yes = ще дойдат
invite-said-no = няма да дойдат
invite-said-maybe = може би
invite-said-not_home = няма никого
invite-said-taken_back = още не сме питали
invite-fewer = Един човек по-малко
invite-more = Един човек повече
invite-fetch-them = Вземане от дома
invite-brings-write = Носят нещо
invite-write = Какво носят?
    .hint = Кратко и без имена.
    .save = Запазване
seat-asked = поискано, още не е сигурно
seat-given = има място
seat-waiting = списък на чакащите
seats-left = { $n ->
    [one] Още { $n } място
   *[other] Още { $n } места
}
seats-full = Няма места
seats-waiting = { $n ->
    [one] { $n } в списъка на чакащите
   *[other] { $n } в списъка на чакащите
}
activity-coming = { $n ->
    [one] Ще дойде { $n } човек
   *[other] Ще дойдат { $n } души
}
activity-coming-off = { $n ->
    [one] Щеше да дойде { $n } човек
   *[other] Щяха да дойдат { $n } души
}
activity-coming-none = Още никой не се е записал
activity-signup = Нужно е записване. Попитайте Pleinmaker.
activity-invite = Покана
activity-tally = Броене на хората
activity-must_hear = Кой трябва да знае?
tally-title = Колко души дойдоха
tally-present = Дойдоха
tally-first_time = За първи път
tally-met = Запознаха се със съсед
tally-less = { $what }: с един по-малко
tally-more = { $what }: с един повече
tally-note = Само числа, без имена.
tally-save = Запазване на броя
tally-counted = Преброени: { $counts }
tally-told-present = { $n ->
    [one] дойдоха: { $n }
   *[other] дойдоха: { $n }
}
tally-told-first_time = { $n ->
    [one] за първи път: { $n }
   *[other] за първи път: { $n }
}
tally-told-met = { $n ->
    [one] запознаха се със съсед: { $n }
   *[other] запознаха се със съсед: { $n }
}
hear-title = Кой трябва да знае?
hear-cancelled = Събитието е отменено.
hear-moved = Ново време: { $when }.
hear-summary = { $n ->
    [one] Още не знаят: { $n } врата
   *[other] Още не знаят: { $n } врати
}
hear-told = Знаят
hear-known = Вече знаят
hear-empty = Всички вече знаят.
hear-empty-action = Назад към събитието
calls-must_hear = Кажете какво се промени: { $activity }
calls-call = Позвънете по вратите: { $activity }
calls-tally = Пребройте хората: { $activity }
calls-fetch = { $n ->
    [one] искат да ги вземете: { $n }
   *[other] искат да ги вземете: { $n }
}
recorded-rsvp = Покана
recorded-attendance = Колко души дойдоха
recorded-told = Съобщено
