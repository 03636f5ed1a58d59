# Translated by a machine; no speaker has read it yet.
# Inviting, signing up, counting who came.
persons = { $n ->
    [one] { $n } kişi
   *[other] { $n } kişi
}
invite-brings = getirecek: { $what }
invite-fetch = evden alınmak istiyor
invite-nameless = Adressiz biri
invite-not_coming = Gelmiyor
invite-title = Davet et
invite-empty = Şu anda sorulacak kapı yok.
invite-to_ask = { $n ->
    [one] Sorulacak { $n } kapı kaldı
   *[other] Sorulacak { $n } kapı kaldı
}
invite-nameless-add = Adressiz biri geliyor
invite-answer-yes = Geliyor
invite-answer-no = Gelmiyor
invite-answer-not_home = Evde yok
invite-said-nothing = henüz sorulmadı
invite-said-yes = geliyor
invite-said-no = gelmiyor
invite-said-maybe = belki
invite-said-not_home = evde yok
invite-said-taken_back = henüz sorulmadı
invite-fewer = Bir kişi az
invite-more = Bir kişi fazla
invite-fetch-them = Evden alınacak
invite-brings-write = Bir şey getiriyor
invite-write = Ne getiriyorlar?
    .hint = Kısa ve isim yazmadan.
    .save = Kaydet
seat-asked = istendi, henüz kesin değil
seat-given = yeri var
seat-waiting = bekleme listesi
seats-left = { $n ->
    [one] { $n } kişilik yer kaldı
   *[other] { $n } kişilik yer kaldı
}
seats-full = Dolu
seats-waiting = { $n ->
    [one] Bekleme listesinde { $n } kişi
   *[other] Bekleme listesinde { $n } kişi
}
activity-coming = { $n ->
    [one] { $n } kişi geliyor
   *[other] { $n } kişi geliyor
}
activity-coming-off = { $n ->
    [one] { $n } kişi gelecekti
   *[other] { $n } kişi gelecekti
}
activity-coming-none = Henüz kimse kaydolmadı
activity-signup = Kayıt gerekli. Bir Pleinmaker’a sorun.
activity-invite = Davet et
activity-tally = Gelenleri say
activity-must_hear = Kime haber verilmeli?
tally-title = Gelenler
tally-present = Gelen
tally-first_time = İlk kez gelen
tally-met = Bir komşuyla tanışan
tally-less = { $what }: bir kişi az
tally-more = { $what }: bir kişi fazla
tally-note = Yalnız sayılar, isim yok.
tally-save = Sayıyı kaydet
tally-counted = Sayıldı: { $counts }
tally-told-present = { $n ->
    [one] { $n } kişi geldi
   *[other] { $n } kişi geldi
}
tally-told-first_time = { $n ->
    [one] { $n } kişi ilk kez geldi
   *[other] { $n } kişi ilk kez geldi
}
tally-told-met = { $n ->
    [one] { $n } kişi bir komşuyla tanıştı
   *[other] { $n } kişi bir komşuyla tanıştı
}
hear-title = Kime haber verilmeli?
hear-cancelled = Etkinlik iptal edildi.
hear-moved = Yeni zaman: { $when }.
hear-summary = { $n ->
    [one] { $n } kapının henüz haberi yok
   *[other] { $n } kapının henüz haberi yok
}
hear-told = Haberi var
hear-known = Haberi olanlar
hear-empty = Tüm kapıların haberi var.
hear-empty-action = Etkinliğe dön
calls-must_hear = Değişikliği haber verin: { $activity }
calls-call = Zilleri çalın: { $activity }
calls-tally = Gelenleri sayın: { $activity }
calls-fetch = { $n ->
    [one] { $n } hane evden alınmak istiyor
   *[other] { $n } hane evden alınmak istiyor
}
recorded-rsvp = Davet
recorded-attendance = Gelenler
recorded-told = Haber verildi
