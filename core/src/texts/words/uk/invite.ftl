# Translated by a machine; no speaker has read it yet.
# Inviting, signing up, counting who came.
persons = { $n ->
    [one] { $n } людина
    [few] { $n } людини
    [many] { $n } людей
   *[other] { $n } людини
}
invite-brings = із собою: { $what }
invite-fetch = просять зайти по них
invite-nameless = Хтось без адреси
invite-not_coming = Не прийдуть
invite-title = Запросити
invite-empty = Зараз нікого запрошувати.
invite-to_ask = { $n ->
    [one] Ще запросити: { $n } оселя
    [few] Ще запросити: { $n } оселі
    [many] Ще запросити: { $n } осель
   *[other] Ще запросити: { $n } оселі
}
invite-nameless-add = Прийде хтось без адреси
invite-answer-yes = Прийдуть
invite-answer-no = Не прийдуть
invite-answer-not_home = Немає вдома
invite-said-nothing = ще не питали
invite-said-yes = прийдуть
invite-said-no = не прийдуть
invite-said-maybe = можливо
invite-said-not_home = немає вдома
invite-said-taken_back = ще не питали
invite-fewer = На одну людину менше
invite-more = На одну людину більше
invite-fetch-them = Зайти по них
invite-brings-write = Щось принесуть
invite-write = Що вони принесуть?
    .hint = Коротко й без імен.
    .save = Зберегти
seat-asked = попросили місце, ще не точно
seat-given = є місце
seat-waiting = список очікування
seats-left = { $n ->
    [one] Залишилося { $n } місце
    [few] Залишилося { $n } місця
    [many] Залишилося { $n } місць
   *[other] Залишилося { $n } місця
}
seats-full = Місць немає
seats-waiting = { $n ->
    [one] у списку очікування: { $n }
    [few] у списку очікування: { $n }
    [many] у списку очікування: { $n }
   *[other] у списку очікування: { $n }
}
activity-coming = { $n ->
    [one] Прийде { $n } людина
    [few] Прийдуть { $n } людини
    [many] Прийдуть { $n } людей
   *[other] Прийдуть { $n } людини
}
activity-coming-off = { $n ->
    [one] Збиралися прийти: { $n } людина
    [few] Збиралися прийти: { $n } людини
    [many] Збиралися прийти: { $n } людей
   *[other] Збиралися прийти: { $n } людини
}
activity-coming-none = Поки ніхто не записався
activity-signup = Треба записатися. Запитайте в будь-кого з Pleinmakers.
activity-invite = Запросити
activity-tally = Порахувати, скільки прийшло
activity-must_hear = Кого треба повідомити?
tally-title = Скільки прийшло
tally-present = Прийшли
tally-first_time = Уперше
tally-met = Познайомилися із сусідами
tally-less = { $what }: на одного менше
tally-more = { $what }: на одного більше
tally-note = Тільки числа, без імен.
tally-save = Зберегти підрахунок
tally-counted = Пораховано: { $counts }
tally-told-present = { $n ->
    [one] прийшли: { $n }
    [few] прийшли: { $n }
    [many] прийшли: { $n }
   *[other] прийшли: { $n }
}
tally-told-first_time = { $n ->
    [one] уперше: { $n }
    [few] уперше: { $n }
    [many] уперше: { $n }
   *[other] уперше: { $n }
}
tally-told-met = { $n ->
    [one] познайомилися із сусідами: { $n }
    [few] познайомилися із сусідами: { $n }
    [many] познайомилися із сусідами: { $n }
   *[other] познайомилися із сусідами: { $n }
}
hear-title = Кого треба повідомити?
hear-cancelled = Захід скасовано.
hear-moved = Новий час: { $when }.
hear-summary = { $n ->
    [one] Ще не знають: { $n } оселя
    [few] Ще не знають: { $n } оселі
    [many] Ще не знають: { $n } осель
   *[other] Ще не знають: { $n } оселі
}
hear-told = Знають
hear-known = Уже знають
hear-empty = Усі вже знають.
hear-empty-action = Назад до заходу
calls-must_hear = Повідомте, що змінилося: { $activity }
calls-call = Подзвоніть у двері: { $activity }
calls-tally = Порахуйте, скільки прийшло: { $activity }
calls-fetch = { $n ->
    [one] просять зайти по них: { $n }
    [few] просять зайти по них: { $n }
    [many] просять зайти по них: { $n }
   *[other] просять зайти по них: { $n }
}
recorded-rsvp = Запрошення
recorded-attendance = Скільки прийшло
recorded-told = Повідомлено
