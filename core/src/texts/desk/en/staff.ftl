# Translated by a machine; no speaker has read it yet.
# The page for the housing coach and the city: counts only.
staff-title = Welcome visits
staff-lead = Only counts: not who lives there or what was said.
staff-previous = Previous period
staff-next = Next period
staff-figures = Figures
staff-cards = Choose what is right
staff-doors = Addresses to check
staff-doors-lead = Perhaps nobody lives here any more. Check the list, not the resident.
staff-doors-empty = There is nothing to check.
staff-few = fewer than { $n }
staff-few-hint = We do not show small numbers exactly.

figure-welcomes = New households
    .hint = moved in during this period
figure-open = Still to visit
    .hint = the welcome is still open
figure-overdue = Late
    .hint = longer than agreed
figure-visits = Doors rung
    .hint = all visits together
figure-met = Met
    .hint = households that we spoke to

# Questions and signals.
staff-signals = Questions and signals
staff-signals-empty = Nothing waits now.
staff-signal-pass_on = Pass on
staff-signal-owner = To whom?
staff-signal-due = Answer by
staff-signal-answer = Write the answer
staff-signal-words = What is the answer? Short, and without names.
staff-signal-answer-save = Keep the answer
staff-signal-close = Close
staff-signal-close-hint = Then nothing more is to be done.
signal-age = { $n ->
    [one] { $n } day old
   *[other] { $n } days old
}
figure-activities = Activities counted
    .hint = times that attendance was counted
figure-present = There
    .hint = people, all times together
figure-first_time = For the first time
    .hint = people who were new
figure-neighbours = Got to know a neighbour
    .hint = people, all times together
