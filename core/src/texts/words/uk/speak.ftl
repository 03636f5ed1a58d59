# Translated by a machine; no speaker has read it yet.
# Sentences to show, or let hear, at a door.
speak-title = Яка мова?
speak-lead = Нехай мешканці вкажуть на свою мову.
speak-listed = У списку
speak-unreviewed = Ще не перевірено людиною, яка розмовляє цією мовою.
speak-unreviewed-short = ще не перевірено
speak-another = Інша мова
speak-position = { $n } з { $of }
speak-answers = Укажіть на відповідь
speak-previous = Назад
speak-next = Далі
speak-aloud = Увімкнути голос
speak-no_voice = На цьому телефоні немає голосу для цієї мови. Покажіть екран.
door-speak = Показати речення
door-speak-choose = Показати іншою мовою
