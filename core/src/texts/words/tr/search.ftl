# Kapı bulma.
search-title = Kapı bul
search-label = Sokak, numara, kutu veya ad
search-clear = Temizle
search-start = Sokak, numara veya ad yazın. Ağ olmadan da çalışır.
search-nothing = “{ $text }” için kapı bulamıyoruz. Bir ad yalnızca karşılama açıkken bulunur.
search-more = { $n ->
    [one] { $n } kapı daha var. Bulmak için daha fazla yazın.
   *[other] { $n } kapı daha var. Doğrusunu bulmak için daha fazla yazın.
}
search-reason-name = Listedeki ad
search-reason-name_similar = Listedeki ada benziyor
search-reason-street_similar = Sokak yazdığınıza benziyor
search-reason-box = Kutu
search-reason-stairwell = Merdiven
search-reason-number = Bina numarası
search-reason-street = Sokak
