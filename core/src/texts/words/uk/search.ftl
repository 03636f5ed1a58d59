# Пошук дверей.
search-title = Знайти двері
search-label = Вулиця, номер, скринька або ім’я
search-clear = Очистити
search-start = Введіть вулицю, номер або ім’я. Це працює і без мережі.
search-nothing = Ми не знайшли дверей для «{ $text }». Ім’я можна знайти, лише доки знайомство не завершено.
search-more = { $n ->
    [one] Ще { $n } двері. Введіть більше, щоб їх знайти.
    [few] Ще { $n } двері. Введіть більше, щоб знайти потрібні.
    [many] Ще { $n } дверей. Введіть більше, щоб знайти потрібні.
   *[other] Ще { $n } дверей. Введіть більше, щоб знайти потрібні.
}
search-reason-name = Ім’я у списку
search-reason-name_similar = Схоже на ім’я у списку
search-reason-street_similar = Вулиця схожа на введену
search-reason-box = Скринька
search-reason-stairwell = Під’їзд
search-reason-number = Номер будинку
search-reason-street = Вулиця
