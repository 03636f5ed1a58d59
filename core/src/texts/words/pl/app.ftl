# Translated by a machine; no speaker has read it yet.
# The screens of the app.
app-name = Pleinmakers
back = Wstecz
tab-today = Dziś
tab-building = Okolica
tab-signals = Pytania
tab-agenda = Program
tab-settings = Więcej

start-lead = Razem tworzymy naszą okolicę.
start-resident = Co się dzieje?
    .hint = Wybierz swoją okolicę. Konto nie jest potrzebne.
start-pleinmaker = Jestem z Pleinmakers
    .hint = Dołącz z kodem od doradcy mieszkaniowego.
start-settings = Język i litery

choose-title = Wybierz swoją okolicę
choose-lead = Potem zobaczysz, co się dzieje. Nie pytamy o imię ani nazwisko.

join-screen-title = Dołączanie
join-screen-lead = Doradca mieszkaniowy pokaże ci kod. Zeskanuj go telefonem.
join-scan = Zeskanuj kod
join-link = Albo wklej tu link
join-now = Dołącz
join-busy = Chwileczkę
join-welcome = Witamy, { $name }
join-compare = Porównaj tę liczbę z liczbą u doradcy mieszkaniowego. Jest inna? Wtedy przerwij.
join-next = Pobierz moją okolicę

sync-first-begins = Zaczynamy
sync-first-count = { $n } z { $of }
sync-first-done-title = Twoja okolica jest gotowa
sync-first-done = Wszystko jest w twoim telefonie. Działa też bez sieci.
sync-first-open = Zacznij
sync-first-later = Dalej

today-more = { $n ->
    [one] Jeszcze { $n } mieszkanie
    [few] Jeszcze { $n } mieszkania
    [many] Jeszcze { $n } mieszkań
   *[other] Jeszcze { $n } mieszkania
}

recorded = { $door }: { $outcome }
history-title = Co było wcześniej

floors = { $n ->
    [one] { $n } piętro
    [few] { $n } piętra
    [many] { $n } pięter
   *[other] { $n } piętra
}
legend-new = ktoś nowy: { $n }
legend-tried = już próbowano: { $n }
legend-met = już się znamy: { $n }
legend-do_not_visit = nie dzwonić do drzwi: { $n }
legend-closed = nic do zrobienia: { $n }
building-empty = Nie ma tu jeszcze mieszkań. Najpierw zaktualizuj.

activity-when = Kiedy
activity-where = Gdzie
activity-come = Po prostu przyjdź. Nie trzeba się zapisywać.

sync-title = Aktualizacja
sync-cancel = Zatrzymaj
sync-explain-up_to_date = Wszystkie twoje notatki dotarły.
sync-explain-waiting = Wszystko jest bezpieczne w twoim telefonie. Gdy będzie sieć, wyśle się samo.
sync-explain-sending = Możesz spokojnie pracować dalej.
sync-explain-needs_you = Serwer czegoś nie przyjął. To nadal jest w twoim telefonie.
sync-explain-cards = Dwie osoby zapisały coś innego. Wybierz, co jest poprawne.

settings-title = Więcej
settings-language = Język
settings-machine = Przetłumaczone przez maszynę. Jeszcze niesprawdzone.
settings-size = Wielkość liter
settings-size-usual = Zwykła
settings-size-large = Duża
settings-size-largest = Bardzo duża
settings-sync = Aktualizacja
settings-privacy = Wszystko w tym telefonie jest zaszyfrowane.

problem-retry = Spróbuj ponownie
problem-back = Wstecz
problem-join = Dołącz ponownie
problem-begin-anew = Zacznij od nowa
