# Translated by a machine; no speaker has read it yet.
# On the way to the server: calm and honest.
sync-up_to_date = Wszystko jest aktualne
sync-waiting = { $n ->
    [one] { $n } czeka
    [few] { $n } czekają
    [many] { $n } czeka
   *[other] { $n } czeka
}
sync-offline = Brak sieci
sync-offline-waiting = { $n ->
    [one] Brak sieci · { $n } czeka
    [few] Brak sieci · { $n } czekają
    [many] Brak sieci · { $n } czeka
   *[other] Brak sieci · { $n } czeka
}
sync-sending = Wysyłanie
sync-needs_you = Potrzebujemy cię na chwilę
sync-shut_out = Ten telefon nie należy już do Pleinmakers
sync-explain-shut_out = Dane z niego usunięto. Jeśli to pomyłka, zadzwoń do doradcy mieszkaniowego.
record-emptied = nie ma już w tym telefonie
sync-arrived = dotarło o { $time }
sync-arrived-on = dotarło: { $date }, godz. { $time }
sync-waits-for-network = czeka na sieć
sync-recorded-waits = { $time } · czeka na sieć
sync-first = Pobieramy twoją okolicę. To chwilę potrwa.
sync-first-leave = Możesz wyjść z tego ekranu.
sync-last = Ostatnia aktualizacja: { $when }
sync-now = Zaktualizuj teraz

recorded-name = Poprawione nazwisko
recorded-turn = Zmieniony kierunek obchodu
card-name = Nazwisko: { $door }
card-sentence = Które nazwisko jest poprawne?
card-now = jest teraz
card-choice = { $value } · { $by }
card-somebody = Ktoś z zespołu

join-title = Witamy w Pleinmakers
join-lead = Ten link jest do telefonu, nie do przeglądarki.
join-step-app = Otwórz aplikację Pleinmakers w telefonie.
join-step-scan = Wybierz „Jestem z Pleinmakers” i zeskanuj kod.
join-step-help = Nie działa? Poproś o pomoc doradcę mieszkaniowego.
join-care = Nie dawaj tego linku nikomu innemu. Działa tylko raz.
join-confirm = Miasto: { $city }. Dołączasz jako { $name }.
join-number = Porównaj tę liczbę z liczbą u doradcy mieszkaniowego: { $number }
