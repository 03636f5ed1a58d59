# Търсене на врата.
search-title = Намерете врата
search-label = Улица, номер, кутия или име
search-clear = Изчисти
search-start = Въведете улица, номер или име. Работи и без мрежа.
search-nothing = Не намираме врата за „{ $text }“. Име се намира само докато посрещането е отворено.
search-more = { $n ->
    [one] Още { $n } врата. Въведете повече, за да я намерите.
   *[other] Още { $n } врати. Въведете повече, за да намерите точната.
}
search-reason-name = Име в списъка
search-reason-name_similar = Прилича на името в списъка
search-reason-street_similar = Улицата прилича на въведеното
search-reason-box = Кутия
search-reason-stairwell = Вход
search-reason-number = Номер на сградата
search-reason-street = Улица
