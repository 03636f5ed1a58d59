# Translated by a machine; no speaker has read it yet.
# The screens of the app.
app-name = Pleinmakers
back = Назад
tab-today = Сегодня
tab-building = Район
tab-signals = Вопросы
tab-agenda = Программа
tab-settings = Ещё

start-lead = Вместе мы создаём наш район.
start-resident = Куда сходить?
    .hint = Выберите свой район. Учётная запись не нужна.
start-pleinmaker = Я Pleinmaker
    .hint = Начните с кодом от консультанта по жилью.
start-settings = Язык и размер букв

choose-title = Выберите свой район
choose-lead = Потом вы увидите, куда можно сходить. Имя мы не спрашиваем.

join-screen-title = Участие
join-screen-lead = Консультант по жилью покажет вам код. Отсканируйте его телефоном.
join-scan = Сканировать код
join-link = Или вставьте ссылку сюда
join-now = Участвовать
join-busy = Подождите немного
join-welcome = Добро пожаловать, { $name }
join-compare = Сравните это число с числом у консультанта по жилью. Оно другое? Тогда остановитесь.
join-next = Загрузить мой район

sync-first-begins = Начинаем
sync-first-count = { $n } из { $of }
sync-first-done-title = Ваш район загружен
sync-first-done = Всё есть на вашем телефоне. Это работает и без сети.
sync-first-open = Начать
sync-first-later = Продолжить

today-more = { $n ->
    [one] Ещё { $n } дверь
    [few] Ещё { $n } двери
    [many] Ещё { $n } дверей
   *[other] Ещё { $n } двери
}

recorded = { $door }: { $outcome }
history-title = Что было раньше

floors = { $n ->
    [one] { $n } этаж
    [few] { $n } этажа
    [many] { $n } этажей
   *[other] { $n } этажа
}
legend-new = новые: { $n }
legend-tried = пробовали: { $n }
legend-met = познакомились: { $n }
legend-do_not_visit = не звонить в дверь: { $n }
legend-closed = ничего не нужно: { $n }
building-empty = Здесь пока нет дверей. Сначала обновите данные.

activity-when = Когда
activity-where = Где
activity-come = Просто приходите. Записываться не нужно.

sync-title = Обновление
sync-cancel = Остановить
sync-explain-up_to_date = Всё, что вы записали, дошло.
sync-explain-waiting = Всё надёжно хранится на вашем телефоне. Когда появится сеть, всё отправится само.
sync-explain-sending = Вы можете работать дальше.
sync-explain-needs_you = Сервер что-то не принял. Это ещё хранится на вашем телефоне.
sync-explain-cards = Два человека записали разное. Выберите, что верно.

settings-title = Ещё
settings-language = Язык
settings-machine = Переведено машиной. Ещё не проверено.
settings-size = Размер букв
settings-size-usual = Обычный
settings-size-large = Большой
settings-size-largest = Очень большой
settings-sync = Обновление
settings-privacy = Всё на этом телефоне зашифровано.

problem-retry = Попробовать снова
problem-back = Назад
problem-join = Участвовать снова
problem-begin-anew = Начать заново
