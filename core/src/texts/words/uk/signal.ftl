# Translated by a machine; no speaker has read it yet.
# Questions and problems that residents tell (signals), and the answers.
signals-title = Питання
signals-empty = Зараз відкритих питань немає. Почули питання? Запишіть його тут.
signals-add = Нове питання
signal-title = Питання чи проблема
signal-group-carry_back = Повідомити відповідь
signal-group-overdue = Термін минув
signal-group-waiting = Чекають на відповідь
signal-group-new = Нові
signal-group-closed_lately = Нещодавно закриті
today-carry_back = Повідомити відповіді
today-carry_back-more = { $n ->
    [one] Ще { $n } відповідь
    [few] Ще { $n } відповіді
    [many] Ще { $n } відповідей
   *[other] Ще { $n } відповіді
}

signal-kind-question = Питання
signal-kind-lift = Ліфт
signal-kind-light = Світло
signal-kind-damp_mould = Вогкість і пліснява
signal-kind-waste = Сміття
signal-kind-noise = Шум
signal-kind-safety = Небезпечно
signal-kind-neighbours = Стосунки із сусідами
signal-kind-paperwork = Листи та папери
signal-kind-other = Щось інше

signal-urgency-normal = Не терміново
signal-urgency-soon = Краще швидше
signal-urgency-danger = Небезпека
signal-emergency = Зараз є небезпека? Телефонуйте 112. Потрібна поліція? Телефонуйте 101.

signal-state-new = записано: { $date }
signal-state-passed_on = передано: { $owner }, термін відповіді: { $date }
signal-state-answered = відповідь отримано: { $date }
signal-state-carried_back = відповідь повідомлено: { $date }
signal-state-closed = закрито: { $date }
signal-state-withdrawn = відкликано: { $date }
signal-state-do_not_visit = відповідь отримано, але сюди не дзвонити у двері
signal-state-moved_out = відповідь отримано, але ці мешканці переїхали
signal-overdue = термін минув

signal-recorded = Записано
signal-step-passed_on = Передано
signal-step-answered = Відповідь отримано
signal-step-carried_back = Відповідь повідомлено
signal-step-closed = Закрито
signal-step-withdrawn = Відкликано
signal-passed_on-detail = { $owner }, термін відповіді: { $date }
signal-coach = Консультант із житла
signal-answer-title = Відповідь
signal-history = Що сталося
signal-carry_back = Відповідь повідомлено
signal-answer = Я знаю відповідь
signal-withdraw = Відкликати
signal-door = Перейти до оселі

signal-new-title = Нове питання чи проблема
signal-new-kind = Про що це?
signal-new-place = Де це?
signal-new-urgency = Наскільки це терміново?
signal-place-door = У цій оселі
signal-place-building = У цій будівлі
signal-place-elsewhere = В іншому місці району
signal-write = Що сталося?
    .hint = Коротко й без імен. Ми не питаємо, хто це.
    .save = Записати
signal-write-answer = Яка відповідь?
    .hint = Коротко й без імен.
    .save = Зберегти відповідь
signal-write-cancel = Не зараз
door-signal = Питання
recorded-signal = Питання чи проблема
recorded-signal-step = Новий крок щодо питання
