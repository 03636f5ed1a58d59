# Translated by a machine; no speaker has read it yet.
# The card for the letterbox, on paper, and the list of them.
letterbox-title = Добре дошли в квартала!
letterbox-who = Ние сме Pleinmakers от { $neighbourhood }. И ние живеем тук.
letterbox-why = Дойдохме да Ви кажем „добре дошли“, но Ви нямаше вкъщи.
letterbox-come = Заповядайте на някое събитие.
letterbox-agenda = Какво предстои? Сканирайте кода с телефона си или отворете:
letterbox-place = Място във Вашия квартал:
letterbox-list-title = Картички за пощенската кутия
letterbox-list-lead = За хора, които не са били вкъщи. Изберете езика на човека и отпечатайте листа. На него има четири картички.
