# De pagina voor wooncoach en stad: alleen tellingen.
staff-title = Welkombezoeken
staff-lead = Alleen aantallen: niet wie er woont of wat er gezegd is.
staff-previous = Vorige periode
staff-next = Volgende periode
staff-figures = Cijfers
staff-cards = Kies wat klopt
staff-doors = Adressen om na te kijken
staff-doors-lead = Hier woont misschien niemand meer. Kijk de lijst na, niet de bewoner.
staff-doors-empty = Er is niets om na te kijken.
staff-few = minder dan { $n }
staff-few-hint = Kleine aantallen tonen we niet precies.

figure-welcomes = Nieuwe huishoudens
    .hint = verhuisd in deze periode
figure-open = Nog te bezoeken
    .hint = welkom staat nog open
figure-overdue = Te laat
    .hint = langer dan afgesproken
figure-visits = Bezoeken
    .hint = alle bezoeken samen
figure-met = Kennisgemaakt
    .hint = huishoudens die we spraken

# Vragen en signalen.
staff-signals = Vragen en signalen
staff-signals-empty = Er wacht nu niets.
staff-signal-pass_on = Geef door
staff-signal-owner = Aan wie?
staff-signal-due = Antwoord tegen
staff-signal-answer = Schrijf het antwoord
staff-signal-words = Wat is het antwoord? Kort, en zonder namen.
staff-signal-answer-save = Bewaar het antwoord
staff-signal-close = Sluit af
staff-signal-close-hint = Er is dan niets meer te doen.
signal-age = { $n ->
    [one] { $n } dag oud
   *[other] { $n } dagen oud
}
figure-activities = Activiteiten met een telling
    .hint = keren dat de opkomst geteld is
figure-present = Aanwezig
    .hint = aanwezigen, alle keren samen
figure-first_time = Voor het eerst
    .hint = aanwezigen die nieuw waren
figure-neighbours = Leerden een buur kennen
    .hint = aanwezigen, alle keren samen
