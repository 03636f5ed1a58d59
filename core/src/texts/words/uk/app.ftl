# Translated by a machine; no speaker has read it yet.
# The screens of the app.
app-name = Pleinmakers
back = Назад
tab-today = Сьогодні
tab-building = Район
tab-signals = Питання
tab-agenda = Програма
tab-settings = Ще

start-lead = Разом ми творимо наш район.
start-resident = Куди піти?
    .hint = Виберіть свій район. Обліковий запис не потрібен.
start-pleinmaker = Я Pleinmaker
    .hint = Почніть із кодом від консультанта з житла.
start-settings = Мова та розмір літер

choose-title = Виберіть свій район
choose-lead = Потім ви побачите, куди можна піти. Ім’я ми не питаємо.

join-screen-title = Участь
join-screen-lead = Консультант із житла покаже вам код. Відскануйте його телефоном.
join-scan = Сканувати код
join-link = Або вставте посилання тут
join-now = Взяти участь
join-busy = Зачекайте трохи
join-welcome = Вітаємо, { $name }
join-compare = Порівняйте це число з числом у консультанта з житла. Воно інше? Тоді зупиніться.
join-next = Завантажити мій район

sync-first-begins = Починаємо
sync-first-count = { $n } з { $of }
sync-first-done-title = Ваш район завантажено
sync-first-done = Усе є на вашому телефоні. Це працює і без мережі.
sync-first-open = Почати
sync-first-later = Продовжити

today-more = { $n ->
    [one] Ще { $n } оселя
    [few] Ще { $n } оселі
    [many] Ще { $n } осель
   *[other] Ще { $n } оселі
}

recorded = { $door }: { $outcome }
history-title = Що було раніше

floors = { $n ->
    [one] { $n } поверх
    [few] { $n } поверхи
    [many] { $n } поверхів
   *[other] { $n } поверху
}
legend-new = нові: { $n }
legend-tried = пробували: { $n }
legend-met = познайомилися: { $n }
legend-do_not_visit = не дзвонити у двері: { $n }
legend-closed = нічого не треба: { $n }
building-empty = Тут поки немає осель. Спочатку оновіть дані.

activity-when = Коли
activity-where = Де
activity-come = Просто приходьте. Записуватися не треба.

sync-title = Оновлення
sync-cancel = Зупинити
sync-explain-up_to_date = Усе, що ви записали, дійшло.
sync-explain-waiting = Усе надійно зберігається на вашому телефоні. Коли з’явиться мережа, усе надішлеться саме.
sync-explain-sending = Ви можете працювати далі.
sync-explain-needs_you = Сервер щось не прийняв. Це ще зберігається на вашому телефоні.
sync-explain-cards = Двоє людей записали різне. Виберіть, що правильно.

settings-title = Ще
settings-language = Мова
settings-machine = Перекладено машиною. Ще не перевірено.
settings-size = Розмір літер
settings-size-usual = Звичайний
settings-size-large = Великий
settings-size-largest = Дуже великий
settings-sync = Оновлення
settings-privacy = Усе на цьому телефоні зашифровано.

problem-retry = Спробувати знову
problem-back = Назад
problem-join = Взяти участь знову
problem-begin-anew = Почати заново
