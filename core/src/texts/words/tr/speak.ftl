# Translated by a machine; no speaker has read it yet.
# Sentences to show, or let hear, at a door.
speak-title = Hangi dil?
speak-lead = Kapıdaki kişi dilini parmağıyla göstersin.
speak-listed = Listede
speak-unreviewed = Bu dili konuşan biri henüz kontrol etmedi.
speak-unreviewed-short = henüz kontrol edilmedi
speak-another = Başka bir dil
speak-position = { $n } / { $of }
speak-answers = Parmağınızla gösterin
speak-previous = Önceki
speak-next = Sonraki
speak-aloud = Sesli oku
speak-no_voice = Bu telefonda bu dil için ses yok. Ekranı gösterin.
door-speak = Cümleleri göster
door-speak-choose = Başka bir dilde göster
