# Translated by a machine; no speaker has read it yet.
# At a door: what a Pleinmaker shows, in the order of a visit.
phrase-hello = Добрий день!
phrase-show = Я покажу вам речення на телефоні. Ви можете вказати на відповідь.
phrase-who = Мене звати { $name }. Я теж живу тут, по сусідству. Я не з установи.
phrase-why = Я хочу привітати вас у нашому районі.
phrase-which_language = Якою мовою ви розмовляєте?
phrase-good_time = Вам зараз зручно?
phrase-another_day = Прийти іншого дня? Коли вам зручно?
phrase-no_visits = Ви волієте, щоб до вас не приходили? Гаразд.
phrase-interpreter = Хочете, щоб із нами була людина, яка розмовляє вашою мовою?
phrase-programme = Ось програма району. Щотижня щось відбувається.
phrase-show_place = Показати вам, де що розташовано?
phrase-ask = Чи можу я щось дізнатися для вас?
phrase-emergency = У надзвичайній ситуації телефонуйте 112. Поліція: 101.
phrase-notes = Я не записую зауважень про вас.
phrase-thanks = Дякую.
phrase-goodbye = До побачення, до зустрічі!

# Answers to point at.
answer-yes = Так
answer-no = Ні
answer-another_day = Іншого дня
answer-rather_not = Краще не треба
answer-this_language = Ця мова
answer-other_language = Інша мова
answer-morning = До обіду
answer-afternoon = Після обіду
answer-evening = Увечері
answer-no_visits = Без візитів
answer-visits_welcome = Можна приходити
answer-shop = Магазин
answer-doctor = Лікар
answer-school = Школа
answer-town_hall = Мерія
