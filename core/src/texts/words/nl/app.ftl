# De schermen van de app.
app-name = Pleinmakers
back = Terug
tab-today = Vandaag
tab-building = Buurt
tab-signals = Vragen
tab-agenda = Agenda
tab-settings = Meer

start-lead = Samen maken we de buurt.
start-resident = Wat is er te doen?
    .hint = Kies je buurt. Je hebt geen account nodig.
start-pleinmaker = Ik ben Pleinmaker
    .hint = Doe mee met de code van je wooncoach.
start-settings = Taal en letters

choose-title = Kies je buurt
choose-lead = Je ziet daarna wat er te doen is. We vragen je naam niet.

join-screen-title = Meedoen
join-screen-lead = Je wooncoach toont je een code. Scan ze met je telefoon.
join-scan = Scan de code
join-link = Of plak hier de link
join-now = Doe mee
join-busy = Even geduld
join-welcome = Welkom, { $name }
join-compare = Vergelijk dit getal met je wooncoach. Is het anders? Stop dan.
join-next = Haal mijn buurt op

sync-first-begins = We beginnen
sync-first-count = { $n } van { $of }
sync-first-done-title = Je buurt is er
sync-first-done = Alles staat op je telefoon. Het werkt ook zonder netwerk.
sync-first-open = Begin
sync-first-later = Ga verder

today-more = { $n ->
    [one] Nog { $n } deur
   *[other] Nog { $n } deuren
}

recorded = { $door }: { $outcome }
history-title = Wat er was

floors = { $n ->
    [one] { $n } verdieping
   *[other] { $n } verdiepingen
}
legend-new = { $n } nieuw
legend-tried = { $n } geprobeerd
legend-met = { $n } kennisgemaakt
legend-do_not_visit = { $n } niet aanbellen
legend-closed = { $n } niets te doen
building-empty = Hier staan nog geen deuren. Werk eerst bij.

activity-when = Wanneer
activity-where = Waar
activity-come = Je mag gewoon komen. Inschrijven hoeft niet.

sync-title = Bijwerken
sync-cancel = Stop
sync-explain-up_to_date = Alles wat je noteerde, is aangekomen.
sync-explain-waiting = Het staat veilig op je telefoon. Zodra er netwerk is, vertrekt het vanzelf.
sync-explain-sending = Je kunt gewoon verder werken.
sync-explain-needs_you = De server nam iets niet aan. Het staat nog op je telefoon.
sync-explain-cards = Twee mensen schreven iets anders. Kies wat klopt.

settings-title = Meer
settings-language = Taal
settings-machine = Vertaald door een machine. Nog niet nagelezen.
settings-size = Grootte van de letters
settings-size-usual = Gewoon
settings-size-large = Groot
settings-size-largest = Heel groot
settings-sync = Bijwerken
settings-privacy = Alles op deze telefoon is versleuteld.

problem-retry = Probeer opnieuw
problem-back = Terug
problem-join = Doe opnieuw mee
problem-begin-anew = Begin opnieuw
