# Translated by a machine; no speaker has read it yet.
# The card for the letterbox, on paper, and the list of them.
letterbox-title = Mahallemize hoş geldiniz!
letterbox-who = Biz { $neighbourhood } mahallesinin Pleinmakers grubuyuz. Biz de burada oturuyoruz.
letterbox-why = Size hoş geldiniz demeye geldik ama evde yoktunuz.
letterbox-come = Etkinliklerimize bekleriz.
letterbox-agenda = Neler var? Kodu telefonunuzla okutun veya şu adrese gidin:
letterbox-place = Mahallenizde bir yer:
letterbox-list-title = Posta kutusu kartları
letterbox-list-lead = Evde olmayanlar için. Kişinin dilini seçin ve sayfayı yazdırın. Sayfada dört kart var.
