# Translated by a machine; no speaker has read it yet.
# Questions and problems that residents tell (signals), and the answers.
signals-title = Sorular
signals-empty = Şu anda açık soru yok. Bir soru mu duydunuz? Buraya yazın.
signals-add = Yeni soru
signal-title = Soru veya sorun
signal-group-carry_back = Götürülecek cevap
signal-group-overdue = Süresi geçti
signal-group-waiting = Cevap bekliyor
signal-group-new = Yeni
signal-group-closed_lately = Yeni kapananlar
today-carry_back = Götürülecek cevaplar
today-carry_back-more = { $n ->
    [one] { $n } cevap daha
   *[other] { $n } cevap daha
}

signal-kind-question = Soru
signal-kind-lift = Asansör
signal-kind-light = Işık
signal-kind-damp_mould = Nem ve küf
signal-kind-waste = Çöp
signal-kind-noise = Gürültü
signal-kind-safety = Güvenli değil
signal-kind-neighbours = Komşuluk
signal-kind-paperwork = Mektuplar ve belgeler
signal-kind-other = Başka bir şey

signal-urgency-normal = Normal
signal-urgency-soon = Mümkünse çabuk
signal-urgency-danger = Tehlike
signal-emergency = Şu anda tehlike var mı? 112’yi arayın. Polis mi gerekli? 101’i arayın.

signal-state-new = yazıldı: { $date }
signal-state-passed_on = iletildi: { $owner }, cevap için son gün: { $date }
signal-state-answered = cevaplandı: { $date }
signal-state-carried_back = cevap götürüldü: { $date }
signal-state-closed = kapandı: { $date }
signal-state-withdrawn = geri çekildi: { $date }
signal-state-do_not_visit = cevaplandı, ama burada zil çalınmayacak
signal-state-moved_out = cevaplandı, ama bu hane taşındı
signal-overdue = süresi geçti

signal-recorded = Yazıldı
signal-step-passed_on = İletildi
signal-step-answered = Cevaplandı
signal-step-carried_back = Cevap götürüldü
signal-step-closed = Kapandı
signal-step-withdrawn = Geri çekildi
signal-passed_on-detail = { $owner }, cevap için son gün: { $date }
signal-coach = Konut danışmanı
signal-answer-title = Cevap
signal-history = Ne oldu
signal-carry_back = Cevabı götürdüm
signal-answer = Cevabı biliyorum
signal-withdraw = Geri çek
signal-door = Kapıya git

signal-new-title = Yeni soru veya sorun
signal-new-kind = Ne hakkında?
signal-new-place = Nerede?
signal-new-urgency = Ne kadar acil?
signal-place-door = Bu kapıda
signal-place-building = Bu binada
signal-place-elsewhere = Mahallede başka yerde
signal-write = Ne var?
    .hint = Kısa ve isim yazmadan. Kim olduğunu sormuyoruz.
    .save = Yaz
signal-write-answer = Cevap nedir?
    .hint = Kısa ve isim yazmadan.
    .save = Cevabı kaydet
signal-write-cancel = Şimdi değil
door-signal = Soru
recorded-signal = Soru veya sorun
recorded-signal-step = Bir sorunun devamı
