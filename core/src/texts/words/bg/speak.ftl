# Translated by a machine; no speaker has read it yet.
# Sentences to show, or let hear, at a door.
speak-title = Кой език?
speak-lead = Нека човекът посочи езика си.
speak-listed = В списъка
speak-unreviewed = Още не е проверено от човек, който говори този език.
speak-unreviewed-short = още не е проверено
speak-another = Друг език
speak-position = { $n } от { $of }
speak-answers = Посочете отговор
speak-previous = Назад
speak-next = Напред
speak-aloud = Пускане на глас
speak-no_voice = Този телефон няма глас за този език. Покажете екрана.
door-speak = Показване на изречения
door-speak-choose = Показване на друг език
