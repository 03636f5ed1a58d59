# Translated by a machine; no speaker has read it yet.
# On the way to the server: calm and honest.
sync-up_to_date = Her şey güncel
sync-waiting = { $n ->
    [one] { $n } kayıt bekliyor
   *[other] { $n } kayıt bekliyor
}
sync-offline = Ağ yok
sync-offline-waiting = { $n ->
    [one] Ağ yok · { $n } kayıt bekliyor
   *[other] Ağ yok · { $n } kayıt bekliyor
}
sync-sending = Gönderiliyor
sync-needs_you = Kararınız gerekiyor
sync-shut_out = Bu telefon artık katılmıyor
sync-explain-shut_out = İçindekiler silindi. Bu yanlışsa konut danışmanınızı arayın.
record-emptied = artık bu telefonda değil
sync-arrived = ulaştı: { $time }
sync-arrived-on = ulaştı: { $date }, { $time }
sync-waits-for-network = ağ bekliyor
sync-recorded-waits = { $time } · ağ bekliyor
sync-first = Mahallenizi indiriyoruz. Bu biraz sürer.
sync-first-leave = Bu ekrandan çıkabilirsiniz.
sync-last = Son güncelleme: { $when }
sync-now = Şimdi güncelle

recorded-name = Ad düzeltildi
recorded-turn = Yürüme yönü değişti
card-name = Kapıdaki ad: { $door }
card-sentence = Hangi ad doğru?
card-now = şimdi yazan
card-choice = { $value } · { $by }
card-somebody = Bir ekip arkadaşınız

join-title = Pleinmakers’a hoş geldiniz
join-lead = Bu bağlantı telefon içindir, tarayıcı için değil.
join-step-app = Telefonunuzda Pleinmakers uygulamasını açın.
join-step-scan = “Ben Pleinmaker’ım” seçeneğini seçin ve kodu okutun.
join-step-help = Olmuyor mu? Konut danışmanınızdan yardım isteyin.
join-care = Bu bağlantıyı başka kimseye vermeyin. Yalnız bir kez çalışır.
join-confirm = Katılıyorsunuz. Şehir: { $city }. Ad: { $name }.
join-number = Bu sayıyı konut danışmanınızla karşılaştırın: { $number }
