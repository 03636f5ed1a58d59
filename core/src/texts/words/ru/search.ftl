# Поиск двери.
search-title = Найти дверь
search-label = Улица, номер, ящик или имя
search-clear = Очистить
search-start = Введите улицу, номер или имя. Это работает и без сети.
search-nothing = Мы не нашли дверь для «{ $text }». Имя можно найти, только пока знакомство не завершено.
search-more = { $n ->
    [one] Ещё { $n } дверь. Введите больше, чтобы найти нужную.
    [few] Ещё { $n } двери. Введите больше, чтобы найти нужную.
    [many] Ещё { $n } дверей. Введите больше, чтобы найти нужную.
   *[other] Ещё { $n } двери. Введите больше, чтобы найти нужную.
}
search-reason-name = Имя в списке
search-reason-name_similar = Похоже на имя в списке
search-reason-street_similar = Улица похожа на введённую
search-reason-box = Ящик
search-reason-stairwell = Подъезд
search-reason-number = Номер дома
search-reason-street = Улица
