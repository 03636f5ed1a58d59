# Translated by a machine; no speaker has read it yet.
# What is on in the neighbourhood.
agenda-title = Bu hafta
agenda-title-soon = Yakında
agenda-later = Daha sonra
agenda-empty = Önümüzdeki iki hafta için planlanan bir şey yok.
agenda-cancelled = iptal
agenda-cancelled-title = İptal: { $title }
agenda-subscribe = Takviminize ekleyin
agenda-subscribe-hint = Böylece sonraki değişiklikleri de görürsünüz.
agenda-calendar-name = Pleinmakers { $neighbourhood }
agenda-page-title = { $neighbourhood }: neler var?

fact-free = ücretsiz
fact-paid = ücretli
fact-step_free = merdiven yok
fact-steps = merdiven var

kind-soup = Çorba
kind-coffee = Kahve
kind-sport = Spor ve oyun
kind-children = Çocuklar için
kind-repair = Tamir
kind-language = Dil pratiği
kind-garden = Bahçe ve bitkiler
kind-crafts = El işi
kind-music = Müzik ve dans
kind-clean_up = Birlikte temizlik
kind-meeting = Buluşma
kind-other = Etkinlik

place-outdoors = Açık hava
place-hall = Salon
place-shop = Market
place-school = Okul
place-health = Sağlık
place-office = Danışma

# The first page: choose your neighbourhood.
neighbourhoods-title = Mahallenizi seçin
neighbourhoods-lead = Burada yakınınızda neler olduğunu görürsünüz.
neighbourhoods-empty = Henüz mahalle yok.
fact-indoors = kapalı alan
fact-outdoors = açık hava
fact-toilet = tuvalet var
fact-no_toilet = tuvalet yok
fact-hearing_loop = işitme cihazı sistemi
fact-signup = kayıt gerekli
fact-no_signup = kayıt gerekmez
fact-places = { $n ->
    [one] { $n } kişilik yer
   *[other] { $n } kişilik yer
}
agenda-moved = gün veya saat değişti
