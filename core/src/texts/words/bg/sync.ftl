# Translated by a machine; no speaker has read it yet.
# On the way to the server: calm and honest.
sync-up_to_date = Всичко е обновено
sync-waiting = { $n ->
    [one] { $n } чака
   *[other] { $n } чакат
}
sync-offline = Няма мрежа
sync-offline-waiting = { $n ->
    [one] Няма мрежа · { $n } чака
   *[other] Няма мрежа · { $n } чакат
}
sync-sending = Изпращаме
sync-needs_you = Нужно е Вашето решение
sync-shut_out = Този телефон вече не е включен
sync-explain-shut_out = Данните на него са изтрити. Ако това е грешка, обадете се на жилищния консултант.
record-emptied = вече не е на този телефон
sync-arrived = пристигна: { $time }
sync-arrived-on = пристигна: { $date }, { $time }
sync-waits-for-network = чака мрежа
sync-recorded-waits = { $time } · чака мрежа
sync-first = Изтегляме квартала Ви. Това отнема малко време.
sync-first-leave = Можете да излезете от този екран.
sync-last = Последно обновяване: { $when }
sync-now = Обновяване сега

recorded-name = Името е поправено
recorded-turn = Посоката на обиколката е обърната
card-name = Името на адрес { $door }
card-sentence = Кое име е вярно?
card-now = записано сега
card-choice = { $value } · { $by }
card-somebody = Колега

join-title = Добре дошли при Pleinmakers
join-lead = Тази връзка е за телефон, а не за браузър.
join-step-app = Отворете приложението Pleinmakers на телефона си.
join-step-scan = Изберете „Аз съм Pleinmaker“ и сканирайте кода.
join-step-help = Не става ли? Поискайте помощ от жилищния консултант.
join-care = Не давайте тази връзка на никой друг. Тя работи само веднъж.
join-confirm = Включвате се. Град: { $city }. Име: { $name }.
join-number = Сравнете това число с числото на жилищния консултант: { $number }
