# Translated by a machine; no speaker has read it yet.
# At a door: what a Pleinmaker shows, in the order of a visit.
phrase-hello = Dzień dobry!
phrase-show = Pokażę Państwu zdania na telefonie. Odpowiedź można wskazać palcem.
phrase-who = Mam na imię { $name }. Też tu mieszkam. Przychodzę po sąsiedzku, nie z urzędu.
phrase-why = Przychodzę powitać Państwa w naszej okolicy.
phrase-which_language = W jakim języku Państwo mówią?
phrase-good_time = Czy to dobry moment?
phrase-another_day = Czy przyjść innego dnia? Kiedy Państwu pasuje?
phrase-no_visits = Czy wolą Państwo, żeby nikt nie przychodził? W porządku.
phrase-interpreter = Czy ma być z nami ktoś, kto mówi w Państwa języku?
phrase-programme = Oto program naszej okolicy. Co tydzień coś się dzieje.
phrase-show_place = Czy pokazać Państwu, gdzie coś jest?
phrase-ask = Czy mogę o coś zapytać w Państwa imieniu?
phrase-emergency = W nagłym wypadku proszę dzwonić pod 112. Policja: 101.
phrase-notes = Nie zapisuję uwag o Państwu.
phrase-thanks = Dziękuję.
phrase-goodbye = Do widzenia, do zobaczenia!

# Answers to point at.
answer-yes = Tak
answer-no = Nie
answer-another_day = Innego dnia
answer-rather_not = Raczej nie
answer-this_language = Ten język
answer-other_language = Inny język
answer-morning = Przed południem
answer-afternoon = Po południu
answer-evening = Wieczorem
answer-no_visits = Bez wizyt
answer-visits_welcome = Można przychodzić
answer-shop = Sklep
answer-doctor = Lekarz
answer-school = Szkoła
answer-town_hall = Urząd miasta
