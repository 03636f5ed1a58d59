# Translated by a machine; no speaker has read it yet.
# Sentences to show, or let hear, at a door.
speak-title = Какой язык?
speak-lead = Пусть житель укажет на свой язык.
speak-listed = В списке
speak-unreviewed = Ещё не проверено человеком, который говорит на этом языке.
speak-unreviewed-short = ещё не проверено
speak-another = Другой язык
speak-position = { $n } из { $of }
speak-answers = Укажите на ответ
speak-previous = Назад
speak-next = Дальше
speak-aloud = Включить голос
speak-no_voice = На этом телефоне нет голоса для этого языка. Покажите экран.
door-speak = Показать фразы
door-speak-choose = Показать на другом языке
