# Translated by a machine; no speaker has read it yet.
# At a door: what a Pleinmaker shows, in the order of a visit.
phrase-hello = Добър ден!
phrase-show = Ще Ви покажа изречения на телефона си. Можете да посочите отговор.
phrase-who = Казвам се { $name }. И аз живея тук, в съседство. Не идвам от учреждение.
phrase-why = Идвам да Ви кажа „добре дошли“ в квартала.
phrase-which_language = На какъв език говорите?
phrase-good_time = Удобно ли е сега?
phrase-another_day = Да дойда ли друг ден? Кога Ви е удобно?
phrase-no_visits = Предпочитате ли да няма посещения? Няма проблем.
phrase-interpreter = Искате ли с нас да има човек, който говори Вашия език?
phrase-programme = Това е програмата на квартала. Всяка седмица има нещо.
phrase-show_place = Да Ви покажа ли къде се намира нещо?
phrase-ask = Мога ли да попитам нещо вместо Вас?
phrase-emergency = При спешен случай се обадете на 112. За полиция се обадете на 101.
phrase-notes = Не записвам бележки за Вас.
phrase-thanks = Благодаря Ви.
phrase-goodbye = Довиждане, до скоро!

# Answers to point at.
answer-yes = Да
answer-no = Не
answer-another_day = Друг ден
answer-rather_not = По-добре не
answer-this_language = Този език
answer-other_language = Друг език
answer-morning = Преди обяд
answer-afternoon = Следобед
answer-evening = Вечерта
answer-no_visits = Без посещения
answer-visits_welcome = Може да идвате
answer-shop = Магазин
answer-doctor = Лекар
answer-school = Училище
answer-town_hall = Община
