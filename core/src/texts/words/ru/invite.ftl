# Translated by a machine; no speaker has read it yet.
# Inviting, signing up, counting who came.
persons = { $n ->
    [one] { $n } человек
    [few] { $n } человека
    [many] { $n } человек
   *[other] { $n } человека
}
invite-brings = с собой: { $what }
invite-fetch = просят зайти за ними
invite-nameless = Кто-то без адреса
invite-not_coming = Не придут
invite-title = Пригласить
invite-empty = Сейчас приглашать некого.
invite-to_ask = { $n ->
    [one] Ещё пригласить: { $n } дверь
    [few] Ещё пригласить: { $n } двери
    [many] Ещё пригласить: { $n } дверей
   *[other] Ещё пригласить: { $n } двери
}
invite-nameless-add = Придёт кто-то без адреса
invite-answer-yes = Придут
invite-answer-no = Не придут
invite-answer-not_home = Нет дома
invite-said-nothing = ещё не спрашивали
invite-said-yes = придут
invite-said-no = не придут
invite-said-maybe = возможно
invite-said-not_home = нет дома
invite-said-taken_back = ещё не спрашивали
invite-fewer = На одного человека меньше
invite-more = На одного человека больше
invite-fetch-them = Зайти за ними
invite-brings-write = Что-то принесут
invite-write = Что они принесут?
    .hint = Коротко и без имён.
    .save = Сохранить
seat-asked = попросили место, ещё не точно
seat-given = есть место
seat-waiting = список ожидания
seats-left = { $n ->
    [one] Осталось { $n } место
    [few] Осталось { $n } места
    [many] Осталось { $n } мест
   *[other] Осталось { $n } места
}
seats-full = Мест нет
seats-waiting = { $n ->
    [one] в списке ожидания: { $n }
    [few] в списке ожидания: { $n }
    [many] в списке ожидания: { $n }
   *[other] в списке ожидания: { $n }
}
activity-coming = { $n ->
    [one] Придёт { $n } человек
    [few] Придут { $n } человека
    [many] Придут { $n } человек
   *[other] Придут { $n } человека
}
activity-coming-off = { $n ->
    [one] Собирались прийти: { $n } человек
    [few] Собирались прийти: { $n } человека
    [many] Собирались прийти: { $n } человек
   *[other] Собирались прийти: { $n } человека
}
activity-coming-none = Пока никто не записался
activity-signup = Нужно записаться. Спросите у любого Pleinmaker.
activity-invite = Пригласить
activity-tally = Посчитать, сколько пришло
activity-must_hear = Кому нужно сообщить?
tally-title = Сколько пришло
tally-present = Пришли
tally-first_time = Впервые
tally-met = Познакомились с соседями
tally-less = { $what }: на одного меньше
tally-more = { $what }: на одного больше
tally-note = Только числа, без имён.
tally-save = Сохранить подсчёт
tally-counted = Посчитано: { $counts }
tally-told-present = { $n ->
    [one] пришли: { $n }
    [few] пришли: { $n }
    [many] пришли: { $n }
   *[other] пришли: { $n }
}
tally-told-first_time = { $n ->
    [one] впервые: { $n }
    [few] впервые: { $n }
    [many] впервые: { $n }
   *[other] впервые: { $n }
}
tally-told-met = { $n ->
    [one] познакомились с соседями: { $n }
    [few] познакомились с соседями: { $n }
    [many] познакомились с соседями: { $n }
   *[other] познакомились с соседями: { $n }
}
hear-title = Кому нужно сообщить?
hear-cancelled = Мероприятие отменено.
hear-moved = Новое время: { $when }.
hear-summary = { $n ->
    [one] Ещё не знают: { $n } дверь
    [few] Ещё не знают: { $n } двери
    [many] Ещё не знают: { $n } дверей
   *[other] Ещё не знают: { $n } двери
}
hear-told = Знают
hear-known = Уже знают
hear-empty = Все уже знают.
hear-empty-action = Назад к мероприятию
calls-must_hear = Сообщите, что изменилось: { $activity }
calls-call = Позвоните в двери: { $activity }
calls-tally = Посчитайте, сколько пришло: { $activity }
calls-fetch = { $n ->
    [one] просят зайти за ними: { $n }
    [few] просят зайти за ними: { $n }
    [many] просят зайти за ними: { $n }
   *[other] просят зайти за ними: { $n }
}
recorded-rsvp = Приглашение
recorded-attendance = Сколько пришло
recorded-told = Сообщено
