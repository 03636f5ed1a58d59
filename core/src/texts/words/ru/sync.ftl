# Translated by a machine; no speaker has read it yet.
# On the way to the server: calm and honest.
sync-up_to_date = Всё обновлено
sync-waiting = { $n ->
    [one] Ждёт отправки: { $n }
    [few] Ждут отправки: { $n }
    [many] Ждут отправки: { $n }
   *[other] Ждут отправки: { $n }
}
sync-offline = Нет сети
sync-offline-waiting = { $n ->
    [one] Нет сети · Ждёт отправки: { $n }
    [few] Нет сети · Ждут отправки: { $n }
    [many] Нет сети · Ждут отправки: { $n }
   *[other] Нет сети · Ждут отправки: { $n }
}
sync-sending = Отправляем
sync-needs_you = Нужно ваше решение
sync-shut_out = Этот телефон больше не участвует
sync-explain-shut_out = Данных на нём больше нет. Если это ошибка, позвоните консультанту по жилью.
record-emptied = больше нет на этом телефоне
sync-arrived = дошло: { $time }
sync-arrived-on = дошло: { $date }, { $time }
sync-waits-for-network = ждёт сети
sync-recorded-waits = { $time } · ждёт сети
sync-first = Мы загружаем ваш район. Это займёт немного времени.
sync-first-leave = Вы можете уйти с этого экрана.
sync-last = Последнее обновление: { $when }
sync-now = Обновить сейчас

recorded-name = Имя исправлено
recorded-turn = Направление обхода изменено
card-name = Имя по адресу: { $door }
card-sentence = Какое имя верное?
card-now = записано сейчас
card-choice = { $value } · { $by }
card-somebody = Коллега

join-title = Добро пожаловать в Pleinmakers
join-lead = Эта ссылка для телефона, а не для браузера.
join-step-app = Откройте приложение Pleinmakers на своём телефоне.
join-step-scan = Выберите «Я Pleinmaker» и отсканируйте код.
join-step-help = Не получается? Попросите помощи у консультанта по жилью.
join-care = Никому не давайте эту ссылку. Она работает только один раз.
join-confirm = Вы будете участвовать. Город: { $city }. Имя: { $name }.
join-number = Сравните это число с числом у консультанта по жилью: { $number }
