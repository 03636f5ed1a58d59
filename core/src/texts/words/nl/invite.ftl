# Uitnodigen, inschrijven, opkomst.
persons = { $n ->
    [one] { $n } persoon
   *[other] { $n } personen
}
invite-brings = brengt mee: { $what }
invite-fetch = wil gehaald worden
invite-nameless = Iemand zonder adres
invite-not_coming = Komt niet
invite-title = Nodig uit
invite-empty = Er is nu geen deur om te vragen.
invite-to_ask = { $n ->
    [one] Nog { $n } deur te vragen
   *[other] Nog { $n } deuren te vragen
}
invite-nameless-add = Iemand zonder adres komt
invite-answer-yes = Komt
invite-answer-no = Komt niet
invite-answer-not_home = Niet thuis
invite-said-nothing = nog niet gevraagd
invite-said-yes = komt
invite-said-no = komt niet
invite-said-maybe = misschien
invite-said-not_home = niet thuis
invite-said-taken_back = nog niet gevraagd
invite-fewer = Eén persoon minder
invite-more = Eén persoon meer
invite-fetch-them = Halen
invite-brings-write = Brengt iets mee
invite-write = Wat brengen ze mee?
    .hint = Kort, en zonder namen.
    .save = Bewaar
seat-asked = gevraagd, nog niet zeker
seat-given = plaats
seat-waiting = wachtlijst
seats-left = { $n ->
    [one] Nog { $n } plaats
   *[other] Nog { $n } plaatsen
}
seats-full = Volzet
seats-waiting = { $n ->
    [one] { $n } op de wachtlijst
   *[other] { $n } op de wachtlijst
}
activity-coming = { $n ->
    [one] { $n } persoon komt
   *[other] { $n } personen komen
}
activity-coming-off = { $n ->
    [one] { $n } persoon zou komen
   *[other] { $n } personen zouden komen
}
activity-coming-none = Nog niemand schreef in
activity-signup = Inschrijven is nodig. Vraag het aan een Pleinmaker.
activity-invite = Nodig uit
activity-tally = Tel de opkomst
activity-must_hear = Wie moet het weten?
tally-title = Opkomst
tally-present = Aanwezig
tally-first_time = Voor het eerst
tally-met = Leerde een buur kennen
tally-less = { $what }: één minder
tally-more = { $what }: één meer
tally-note = Alleen aantallen, geen namen.
tally-save = Bewaar de opkomst
tally-counted = Geteld: { $counts }
tally-told-present = { $n ->
    [one] { $n } aanwezig
   *[other] { $n } aanwezig
}
tally-told-first_time = { $n ->
    [one] { $n } voor het eerst
   *[other] { $n } voor het eerst
}
tally-told-met = { $n ->
    [one] { $n } leerde een buur kennen
   *[other] { $n } leerden een buur kennen
}
hear-title = Wie moet het weten?
hear-cancelled = Het gaat niet door.
hear-moved = Het is nu op { $when }.
hear-summary = { $n ->
    [one] { $n } deur weet het nog niet
   *[other] { $n } deuren weten het nog niet
}
hear-told = Weet het
hear-known = Weten het al
hear-empty = Alle deuren weten het.
hear-empty-action = Terug naar de activiteit
calls-must_hear = Vertel wat veranderde: { $activity }
calls-call = Bel aan voor { $activity }
calls-tally = Tel de opkomst: { $activity }
calls-fetch = { $n ->
    [one] { $n } wil gehaald worden
   *[other] { $n } willen gehaald worden
}
recorded-rsvp = Uitnodiging
recorded-attendance = Opkomst
recorded-told = Verteld aan de deur
