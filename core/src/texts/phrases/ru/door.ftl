# Translated by a machine; no speaker has read it yet.
# At a door: what a Pleinmaker shows, in the order of a visit.
phrase-hello = Здравствуйте!
phrase-show = Я покажу вам фразы на телефоне. Вы можете указать на ответ.
phrase-who = Меня зовут { $name }. Я тоже живу здесь, по соседству. Я не из учреждения.
phrase-why = Я хочу поприветствовать вас в нашем районе.
phrase-which_language = На каком языке вы говорите?
phrase-good_time = Вам сейчас удобно?
phrase-another_day = Прийти в другой день? Когда вам удобно?
phrase-no_visits = Вы предпочитаете, чтобы к вам не приходили? Хорошо.
phrase-interpreter = Хотите, чтобы с нами был человек, который говорит на вашем языке?
phrase-programme = Вот программа района. Мероприятия проходят каждую неделю.
phrase-show_place = Показать вам, где что находится?
phrase-ask = Могу ли я что-то узнать для вас?
phrase-emergency = В экстренном случае звоните 112. Полиция: 101.
phrase-notes = Я не записываю замечаний о вас.
phrase-thanks = Спасибо.
phrase-goodbye = До свидания, до встречи!

# Answers to point at.
answer-yes = Да
answer-no = Нет
answer-another_day = В другой день
answer-rather_not = Лучше не надо
answer-this_language = Этот язык
answer-other_language = Другой язык
answer-morning = До обеда
answer-afternoon = После обеда
answer-evening = Вечером
answer-no_visits = Без визитов
answer-visits_welcome = Можно приходить
answer-shop = Магазин
answer-doctor = Врач
answer-school = Школа
answer-town_hall = Мэрия
