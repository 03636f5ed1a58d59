# Onderweg naar de server: rustig en eerlijk.
sync-up_to_date = Alles is bijgewerkt
sync-waiting = { $n ->
    [one] { $n } wacht
   *[other] { $n } wachten
}
sync-offline = Geen netwerk
sync-offline-waiting = { $n ->
    [one] Geen netwerk · { $n } wacht
   *[other] Geen netwerk · { $n } wachten
}
sync-sending = Aan het versturen
sync-needs_you = We hebben je even nodig
sync-shut_out = Deze telefoon doet niet meer mee
sync-explain-shut_out = Wat erop stond, is weg. Bel je wooncoach als dit niet klopt.
record-emptied = niet meer op deze telefoon
sync-arrived = aangekomen { $time }
sync-arrived-on = aangekomen { $date } om { $time }
sync-waits-for-network = wacht op netwerk
sync-recorded-waits = { $time } · wacht op netwerk
sync-first = We halen je buurt op. Dat duurt even.
sync-first-leave = Je mag dit scherm verlaten.
sync-last = Laatst bijgewerkt: { $when }
sync-now = Nu bijwerken

recorded-name = Naam verbeterd
recorded-turn = Andere richting om te lopen
card-name = De naam bij { $door }
card-sentence = Welke naam klopt?
card-now = staat er nu
card-choice = { $value } · { $by }
card-somebody = Een collega

join-title = Welkom bij de Pleinmakers
join-lead = Deze link hoort bij een telefoon, niet bij een browser.
join-step-app = Open de app Pleinmakers op je telefoon.
join-step-scan = Kies ‘Ik ben Pleinmaker’ en scan de code.
join-step-help = Lukt het niet? Vraag hulp aan je wooncoach.
join-care = Geef deze link aan niemand anders. Hij werkt maar één keer.
join-confirm = Je doet mee in { $city } als { $name }.
join-number = Vergelijk dit getal met je wooncoach: { $number }
