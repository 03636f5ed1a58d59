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
