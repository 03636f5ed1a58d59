# Translated by a machine; no speaker has read it yet.
# Inviting, signing up, counting.
persons = { $n ->
    [one] { $n } osoba
    [few] { $n } osoby
    [many] { $n } osób
   *[other] { $n } osoby
}
invite-brings = przyniesie: { $what }
invite-fetch = trzeba po kogoś przyjść
invite-nameless = Ktoś bez adresu
invite-not_coming = Nie przyjdzie
invite-title = Zaproś
invite-empty = Teraz nie ma kogo zapytać.
invite-to_ask = { $n ->
    [one] Zapytać jeszcze w { $n } mieszkaniu
    [few] Zapytać jeszcze w { $n } mieszkaniach
    [many] Zapytać jeszcze w { $n } mieszkaniach
   *[other] Zapytać jeszcze w { $n } mieszkania
}
invite-nameless-add = Przyjdzie ktoś bez adresu
invite-answer-yes = Przyjdzie
invite-answer-no = Nie przyjdzie
invite-answer-not_home = Nikogo w domu
invite-said-nothing = jeszcze nie zapytano
invite-said-yes = przyjdzie
invite-said-no = nie przyjdzie
invite-said-maybe = może
invite-said-not_home = nikogo w domu
invite-said-taken_back = jeszcze nie zapytano
invite-fewer = Jedna osoba mniej
invite-more = Jedna osoba więcej
invite-fetch-them = Przyjść po kogoś
invite-brings-write = Coś przyniesie
invite-write = Co przyniosą?
    .hint = Krótko, bez imion i nazwisk.
    .save = Zapisz
seat-asked = zgłoszone, jeszcze niepewne
seat-given = miejsce pewne
seat-waiting = lista oczekujących
seats-left = { $n ->
    [one] Jeszcze { $n } miejsce
    [few] Jeszcze { $n } miejsca
    [many] Jeszcze { $n } miejsc
   *[other] Jeszcze { $n } miejsca
}
seats-full = Brak miejsc
seats-waiting = { $n ->
    [one] { $n } na liście oczekujących
    [few] { $n } na liście oczekujących
    [many] { $n } na liście oczekujących
   *[other] { $n } na liście oczekujących
}
activity-coming = { $n ->
    [one] Przyjdzie { $n } osoba
    [few] Przyjdą { $n } osoby
    [many] Przyjdzie { $n } osób
   *[other] Przyjdzie { $n } osoby
}
activity-coming-off = { $n ->
    [one] Miała przyjść { $n } osoba
    [few] Miały przyjść { $n } osoby
    [many] Miało przyjść { $n } osób
   *[other] Miało przyjść { $n } osoby
}
activity-coming-none = Nikt się jeszcze nie zapisał
activity-signup = Trzeba się zapisać. Zapytaj kogoś z Pleinmakers.
activity-invite = Zaproś
activity-tally = Policz obecne osoby
activity-must_hear = Kto musi się dowiedzieć?
tally-title = Obecność
tally-present = Obecne osoby
tally-first_time = Po raz pierwszy
tally-met = Poznały kogoś z sąsiedztwa
tally-less = { $what }: o jeden mniej
tally-more = { $what }: o jeden więcej
tally-note = Tylko liczby, bez imion i nazwisk.
tally-save = Zapisz obecność
tally-counted = Policzono: { $counts }
tally-told-present = { $n ->
    [one] { $n } obecna osoba
    [few] { $n } obecne osoby
    [many] { $n } obecnych osób
   *[other] { $n } obecnej osoby
}
tally-told-first_time = { $n ->
    [one] { $n } po raz pierwszy
    [few] { $n } po raz pierwszy
    [many] { $n } po raz pierwszy
   *[other] { $n } po raz pierwszy
}
tally-told-met = { $n ->
    [one] { $n } osoba poznała kogoś z sąsiedztwa
    [few] { $n } osoby poznały kogoś z sąsiedztwa
    [many] { $n } osób poznało kogoś z sąsiedztwa
   *[other] { $n } osoby poznało kogoś z sąsiedztwa
}
hear-title = Kto musi się dowiedzieć?
hear-cancelled = Odwołane.
hear-moved = Nowy termin: { $when }.
hear-summary = { $n ->
    [one] W { $n } mieszkaniu jeszcze nie wiedzą
    [few] W { $n } mieszkaniach jeszcze nie wiedzą
    [many] W { $n } mieszkaniach jeszcze nie wiedzą
   *[other] W { $n } mieszkania jeszcze nie wiedzą
}
hear-told = Już wiedzą
hear-known = Już wiedzą
hear-empty = We wszystkich mieszkaniach już wiedzą.
hear-empty-action = Wróć do zajęć
calls-must_hear = Powiedz, co się zmieniło: { $activity }
calls-call = Zadzwoń do drzwi: { $activity }
calls-tally = Policz obecne osoby: { $activity }
calls-fetch = { $n ->
    [one] Trzeba przyjść po { $n } osobę
    [few] Trzeba przyjść po { $n } osoby
    [many] Trzeba przyjść po { $n } osób
   *[other] Trzeba przyjść po { $n } osoby
}
recorded-rsvp = Zaproszenie
recorded-attendance = Obecność
recorded-told = Poinformowano
