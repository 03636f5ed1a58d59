# Translated by a machine; no speaker has read it yet.
# The page for the housing coach and the city: counts only.
staff-title = Welcome visits
staff-lead = Only counts: not who lives there or what was said.
staff-previous = Previous period
staff-next = Next period
staff-figures = Figures
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
figure-not_home = Not at home
    .hint = nobody opened
figure-come_back = Come back later
    .hint = another moment was asked for
figure-not_wanted = Rather not
    .hint = we no longer ring there
figure-vacant = Empty or moved
    .hint = the list may be wrong
figure-interpreter_needed = Interpreter needed
    .hint = we found no shared language
figure-card_left = Card in the letterbox
    .hint = nobody at home three times
figure-not_reached = Not reached
    .hint = closed without a talk
