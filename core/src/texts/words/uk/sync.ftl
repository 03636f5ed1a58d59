# Translated by a machine; no speaker has read it yet.
# On the way to the server: calm and honest.
sync-up_to_date = Усе оновлено
sync-waiting = { $n ->
    [one] Чекає на відправлення: { $n }
    [few] Чекають на відправлення: { $n }
    [many] Чекають на відправлення: { $n }
   *[other] Чекають на відправлення: { $n }
}
sync-offline = Немає мережі
sync-offline-waiting = { $n ->
    [one] Немає мережі · Чекає на відправлення: { $n }
    [few] Немає мережі · Чекають на відправлення: { $n }
    [many] Немає мережі · Чекають на відправлення: { $n }
   *[other] Немає мережі · Чекають на відправлення: { $n }
}
sync-sending = Надсилаємо
sync-needs_you = Потрібне ваше рішення
sync-shut_out = Цей телефон більше не бере участі
sync-explain-shut_out = Даних на ньому більше немає. Якщо це помилка, зателефонуйте консультанту з житла.
record-emptied = більше немає на цьому телефоні
sync-arrived = дійшло: { $time }
sync-arrived-on = дійшло: { $date }, { $time }
sync-waits-for-network = чекає на мережу
sync-recorded-waits = { $time } · чекає на мережу
sync-first = Ми завантажуємо ваш район. Це триватиме трохи часу.
sync-first-leave = Ви можете вийти з цього екрана.
sync-last = Останнє оновлення: { $when }
sync-now = Оновити зараз

recorded-name = Ім’я виправлено
recorded-turn = Напрямок обходу змінено
card-name = Ім’я за адресою: { $door }
card-sentence = Яке ім’я правильне?
card-now = записано зараз
card-choice = { $value } · { $by }
card-somebody = Хтось із колег

join-title = Вітаємо в Pleinmakers
join-lead = Це посилання для телефона, а не для браузера.
join-step-app = Відкрийте застосунок Pleinmakers на своєму телефоні.
join-step-scan = Виберіть «Я Pleinmaker» і відскануйте код.
join-step-help = Не вдається? Попросіть допомоги в консультанта з житла.
join-care = Нікому не давайте це посилання. Воно працює лише один раз.
join-confirm = Ви братимете участь. Місто: { $city }. Ім’я: { $name }.
join-number = Порівняйте це число з числом у консультанта з житла: { $number }
