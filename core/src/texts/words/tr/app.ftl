# Translated by a machine; no speaker has read it yet.
# The screens of the app.
app-name = Pleinmakers
back = Geri
tab-today = Bugün
tab-building = Mahalle
tab-signals = Sorular
tab-agenda = Program
tab-settings = Diğer

start-lead = Mahalleyi birlikte güzelleştiriyoruz.
start-resident = Neler var?
    .hint = Mahallenizi seçin. Hesap gerekmez.
start-pleinmaker = Ben Pleinmaker’ım
    .hint = Konut danışmanınızın koduyla katılın.
start-settings = Dil ve harfler

choose-title = Mahallenizi seçin
choose-lead = Sonra neler olduğunu görürsünüz. Adınızı sormuyoruz.

join-screen-title = Katılım
join-screen-lead = Konut danışmanınız size bir kod gösterir. Kodu telefonunuzla okutun.
join-scan = Kodu okut
join-link = Veya bağlantıyı buraya yapıştırın
join-now = Katıl
join-busy = Biraz bekleyin
join-welcome = Hoş geldiniz, { $name }
join-compare = Bu sayıyı konut danışmanınızla karşılaştırın. Farklı mı? O zaman durun.
join-next = Mahallemi indir

sync-first-begins = Başlıyoruz
sync-first-count = { $n } / { $of }
sync-first-done-title = Mahalleniz hazır
sync-first-done = Her şey telefonunuzda. Ağ olmadan da çalışır.
sync-first-open = Başla
sync-first-later = Devam et

today-more = { $n ->
    [one] { $n } kapı daha
   *[other] { $n } kapı daha
}

recorded = { $door }: { $outcome }
history-title = Daha önce ne oldu

floors = { $n ->
    [one] { $n } kat
   *[other] { $n } kat
}
legend-new = { $n } yeni
legend-tried = { $n } denendi
legend-met = { $n } tanışıldı
legend-do_not_visit = { $n } zil çalınmayacak
legend-closed = { $n } yapılacak bir şey yok
building-empty = Burada henüz kapı yok. Önce verileri güncelleyin.

activity-when = Ne zaman
activity-where = Nerede
activity-come = Doğrudan gelebilirsiniz. Kayıt gerekmez.

sync-title = Güncelleme
sync-cancel = Durdur
sync-explain-up_to_date = Yazdığınız her şey ulaştı.
sync-explain-waiting = Telefonunuzda güvende. Ağ gelince kendiliğinden gönderilir.
sync-explain-sending = Çalışmaya devam edebilirsiniz.
sync-explain-needs_you = Sunucu bir şeyi kabul etmedi. O hâlâ telefonunuzda.
sync-explain-cards = İki kişi farklı şeyler yazdı. Doğru olanı seçin.

settings-title = Diğer
settings-language = Dil
settings-machine = Makine çevirisi. Henüz kontrol edilmedi.
settings-size = Harf boyutu
settings-size-usual = Normal
settings-size-large = Büyük
settings-size-largest = Çok büyük
settings-sync = Güncelleme
settings-privacy = Bu telefondaki her şey şifrelidir.

problem-retry = Tekrar dene
problem-back = Geri
problem-join = Tekrar katıl
problem-begin-anew = Baştan başla
