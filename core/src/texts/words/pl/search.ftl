# Szukanie drzwi.
search-title = Znajdź drzwi
search-label = Ulica, numer, skrzynka lub nazwisko
search-clear = Wyczyść
search-start = Wpisz ulicę, numer lub nazwisko. Działa też bez sieci.
search-nothing = Nie znajdujemy drzwi dla „{ $text }”. Nazwisko można znaleźć tylko, dopóki powitanie jest otwarte.
search-more = { $n ->
    [one] Jeszcze { $n } drzwi. Wpisz więcej, żeby je znaleźć.
    [few] Jeszcze { $n } drzwi. Wpisz więcej, żeby znaleźć właściwe.
    [many] Jeszcze { $n } drzwi. Wpisz więcej, żeby znaleźć właściwe.
   *[other] Jeszcze { $n } drzwi. Wpisz więcej, żeby znaleźć właściwe.
}
search-reason-name = Nazwisko na liście
search-reason-name_similar = Podobne do nazwiska na liście
search-reason-street_similar = Ulica podobna do wpisanej
search-reason-box = Skrzynka
search-reason-stairwell = Klatka
search-reason-number = Numer domu
search-reason-street = Ulica
