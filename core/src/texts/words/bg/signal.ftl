# Translated by a machine; no speaker has read it yet.
# Questions and signals, and the answers.
signals-title = Въпроси
signals-empty = Сега няма отворени въпроси. Чухте ли въпрос? Запишете го тук.
signals-add = Нов въпрос
signal-title = Въпрос или сигнал
signal-group-carry_back = Отговор за предаване
signal-group-overdue = Срокът мина
signal-group-waiting = Чака отговор
signal-group-new = Нови
signal-group-closed_lately = Наскоро приключени
today-carry_back = Отговори за предаване
today-carry_back-more = { $n ->
    [one] Още { $n } отговор
   *[other] Още { $n } отговора
}

signal-kind-question = Въпрос
signal-kind-lift = Асансьор
signal-kind-light = Осветление
signal-kind-damp_mould = Влага и мухъл
signal-kind-waste = Отпадъци
signal-kind-noise = Шум
signal-kind-safety = Не е безопасно
signal-kind-neighbours = Отношения със съседи
signal-kind-paperwork = Писма и документи
signal-kind-other = Нещо друго

signal-urgency-normal = Не е спешно
signal-urgency-soon = По-бързо
signal-urgency-danger = Опасност
signal-emergency = Има ли опасност сега? Обадете се на 112. Трябва ли Ви полиция? Обадете се на 101.

signal-state-new = записано: { $date }
signal-state-passed_on = предадено на { $owner }, отговор до { $date }
signal-state-answered = получен отговор: { $date }
signal-state-carried_back = предаден отговор: { $date }
signal-state-closed = приключено: { $date }
signal-state-withdrawn = оттеглено: { $date }
signal-state-do_not_visit = получен отговор, но тук не звънете
signal-state-moved_out = получен отговор, но домакинството се е преместило
signal-overdue = срокът мина

signal-recorded = Записано
signal-step-passed_on = Предадено нататък
signal-step-answered = Получен отговор
signal-step-carried_back = Предаден отговор
signal-step-closed = Приключено
signal-step-withdrawn = Оттеглено
signal-passed_on-detail = { $owner }, отговор до { $date }
signal-coach = Жилищен консултант
signal-answer-title = Отговорът
signal-history = Какво се случи
signal-carry_back = Предадох отговора
signal-answer = Знам отговора
signal-withdraw = Оттегляне
signal-door = Към вратата

signal-new-title = Нов въпрос или сигнал
signal-new-kind = За какво става дума?
signal-new-place = Къде е?
signal-new-urgency = Колко е спешно?
signal-place-door = На тази врата
signal-place-building = В тази сграда
signal-place-elsewhere = Другаде в квартала
signal-write = Какво има?
    .hint = Кратко и без имена. Не питаме кой е.
    .save = Записване
signal-write-answer = Какъв е отговорът?
    .hint = Кратко и без имена.
    .save = Запазване на отговора
signal-write-cancel = Не сега
door-signal = Въпрос
recorded-signal = Въпрос или сигнал
recorded-signal-step = Нова стъпка по въпрос
