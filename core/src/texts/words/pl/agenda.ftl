# Translated by a machine; no speaker has read it yet.
# What is on in the neighbourhood.
agenda-title = Ten tydzień
agenda-title-soon = Wkrótce
agenda-later = Później
agenda-empty = Przez najbliższe dwa tygodnie nic nie jest zaplanowane.
agenda-cancelled = odwołane
agenda-cancelled-title = Odwołane: { $title }
agenda-subscribe = Dodaj do kalendarza
agenda-subscribe-hint = Wtedy zobaczysz też późniejsze zmiany.
agenda-calendar-name = Pleinmakers { $neighbourhood }
agenda-page-title = { $neighbourhood }: co się dzieje?

fact-free = bezpłatne
fact-paid = płatne
fact-step_free = bez schodów
fact-steps = ze schodami

kind-soup = Zupa
kind-coffee = Kawa
kind-sport = Sport i gry
kind-children = Dla dzieci
kind-repair = Naprawianie
kind-language = Ćwiczenie języka
kind-garden = Ogród i rośliny
kind-crafts = Rękodzieło
kind-music = Muzyka i taniec
kind-clean_up = Wspólne sprzątanie
kind-meeting = Spotkanie
kind-other = Zajęcia

place-outdoors = Na zewnątrz
place-hall = Sala
place-shop = Sklep
place-school = Szkoła
place-health = Zdrowie
place-office = Punkt obsługi

# The first page: choose your neighbourhood.
neighbourhoods-title = Wybierz swoją okolicę
neighbourhoods-lead = Tu zobaczysz, co się dzieje w twojej okolicy.
neighbourhoods-empty = Nie ma jeszcze żadnych okolic.
fact-indoors = w środku
fact-outdoors = na zewnątrz
fact-toilet = jest toaleta
fact-no_toilet = bez toalety
fact-hearing_loop = pętla indukcyjna
fact-signup = trzeba się zapisać
fact-no_signup = bez zapisów
fact-places = { $n ->
    [one] { $n } miejsce
    [few] { $n } miejsca
    [many] { $n } miejsc
   *[other] { $n } miejsca
}
agenda-moved = inna godzina lub inny dzień
