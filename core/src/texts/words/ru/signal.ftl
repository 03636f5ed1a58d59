# Translated by a machine; no speaker has read it yet.
# Questions and problems that residents tell (signals), and the answers.
signals-title = Вопросы
signals-empty = Сейчас открытых вопросов нет. Услышали вопрос? Запишите его здесь.
signals-add = Новый вопрос
signal-title = Вопрос или проблема
signal-group-carry_back = Сообщить ответ
signal-group-overdue = Срок прошёл
signal-group-waiting = Ждут ответа
signal-group-new = Новые
signal-group-closed_lately = Недавно закрыты
today-carry_back = Сообщить ответы
today-carry_back-more = { $n ->
    [one] Ещё { $n } ответ
    [few] Ещё { $n } ответа
    [many] Ещё { $n } ответов
   *[other] Ещё { $n } ответа
}

signal-kind-question = Вопрос
signal-kind-lift = Лифт
signal-kind-light = Свет
signal-kind-damp_mould = Сырость и плесень
signal-kind-waste = Мусор
signal-kind-noise = Шум
signal-kind-safety = Небезопасно
signal-kind-neighbours = Отношения с соседями
signal-kind-paperwork = Письма и бумаги
signal-kind-other = Что-то другое

signal-urgency-normal = Не срочно
signal-urgency-soon = Лучше скорее
signal-urgency-danger = Опасность
signal-emergency = Сейчас есть опасность? Звоните 112. Нужна полиция? Звоните 101.

signal-state-new = записано: { $date }
signal-state-passed_on = передано: { $owner }, срок ответа: { $date }
signal-state-answered = ответ получен: { $date }
signal-state-carried_back = ответ сообщён: { $date }
signal-state-closed = закрыто: { $date }
signal-state-withdrawn = отозвано: { $date }
signal-state-do_not_visit = ответ получен, но сюда не звонить в дверь
signal-state-moved_out = ответ получен, но эти жильцы переехали
signal-overdue = срок прошёл

signal-recorded = Записано
signal-step-passed_on = Передано
signal-step-answered = Ответ получен
signal-step-carried_back = Ответ сообщён
signal-step-closed = Закрыто
signal-step-withdrawn = Отозвано
signal-passed_on-detail = { $owner }, срок ответа: { $date }
signal-coach = Консультант по жилью
signal-answer-title = Ответ
signal-history = Что произошло
signal-carry_back = Ответ сообщён
signal-answer = Я знаю ответ
signal-withdraw = Отозвать
signal-door = Перейти к двери

signal-new-title = Новый вопрос или проблема
signal-new-kind = О чём это?
signal-new-place = Где это?
signal-new-urgency = Насколько это срочно?
signal-place-door = За этой дверью
signal-place-building = В этом здании
signal-place-elsewhere = В другом месте района
signal-write = Что случилось?
    .hint = Коротко и без имён. Мы не спрашиваем, кто это.
    .save = Записать
signal-write-answer = Какой ответ?
    .hint = Коротко и без имён.
    .save = Сохранить ответ
signal-write-cancel = Не сейчас
door-signal = Вопрос
recorded-signal = Вопрос или проблема
recorded-signal-step = Новый шаг по вопросу
