# Translated by a machine; no speaker has read it yet.
# The screens of the app.
app-name = Pleinmakers
back = Назад
tab-today = Днес
tab-building = Квартал
tab-signals = Въпроси
tab-agenda = Програма
tab-settings = Още

start-lead = Заедно правим квартала.
start-resident = Какво предстои?
    .hint = Изберете квартала си. Не Ви трябва профил.
start-pleinmaker = Аз съм Pleinmaker
    .hint = Включете се с кода от жилищния консултант.
start-settings = Език и букви

choose-title = Изберете квартала си
choose-lead = После ще видите какво предстои. Не питаме за името Ви.

join-screen-title = Включване
join-screen-lead = Жилищният консултант ще Ви покаже код. Сканирайте го с телефона си.
join-scan = Сканиране на кода
join-link = Или поставете връзката тук
join-now = Включване
join-busy = Един момент
join-welcome = Добре дошли, { $name }
join-compare = Сравнете това число с числото на жилищния консултант. Различно ли е? Тогава спрете.
join-next = Изтегляне на моя квартал

sync-first-begins = Започваме
sync-first-count = { $n } от { $of }
sync-first-done-title = Кварталът Ви е готов
sync-first-done = Всичко е на телефона Ви. Работи и без мрежа.
sync-first-open = Започване
sync-first-later = Продължаване

today-more = { $n ->
    [one] Още { $n } врата
   *[other] Още { $n } врати
}

recorded = { $door }: { $outcome }
history-title = Какво е било преди

floors = { $n ->
    [one] { $n } етаж
   *[other] { $n } етажа
}
legend-new = нови: { $n }
legend-tried = опитани: { $n }
legend-met = запознахме се: { $n }
legend-do_not_visit = не звънете: { $n }
legend-closed = без задача: { $n }
building-empty = Тук още няма врати. Първо обновете данните.

activity-when = Кога
activity-where = Къде
activity-come = Просто елате. Не е нужно да се записвате.

sync-title = Обновяване
sync-cancel = Спиране
sync-explain-up_to_date = Всичко, което сте записали, пристигна.
sync-explain-waiting = Всичко е запазено на телефона Ви. Щом има мрежа, ще се изпрати само.
sync-explain-sending = Можете да продължите да работите.
sync-explain-needs_you = Сървърът не прие нещо. То още е на телефона Ви.
sync-explain-cards = Двама души са записали различни неща. Изберете кое е вярно.

settings-title = Още
settings-language = Език
settings-machine = Преведено от машина. Още не е проверено.
settings-size = Големина на буквите
settings-size-usual = Обикновени
settings-size-large = Големи
settings-size-largest = Много големи
settings-sync = Обновяване
settings-privacy = Всичко на този телефон е шифровано.

problem-retry = Нов опит
problem-back = Назад
problem-join = Включване отново
problem-begin-anew = Започване отначало
