# The screens of the app.
app-name = Pleinmakers
back = Back
tab-today = Today
tab-building = Building
tab-signals = Questions
tab-agenda = Agenda
tab-settings = More

start-lead = Together we make the neighbourhood.
start-resident = What is on?
    .hint = Choose your neighbourhood. You need no account.
start-pleinmaker = I am a Pleinmaker
    .hint = Join with the code from your coach.
start-settings = Language and letters

choose-title = Choose your neighbourhood
choose-lead = Then you see what is on. We do not ask your name.

join-screen-title = Join
join-screen-lead = Your coach shows you a code. Scan it with your phone.
join-scan = Scan the code
join-link = Or paste the link here
join-now = Join
join-busy = One moment
join-welcome = Welcome, { $name }
join-compare = Compare this number with your coach. Is it different? Then stop.
join-next = Fetch my neighbourhood

sync-first-begins = We begin
sync-first-count = { $n } of { $of }
sync-first-done-title = Your neighbourhood is here
sync-first-done = Everything is on your phone. It also works without a network.
sync-first-open = Begin
sync-first-later = Go on

today-more = { $n ->
    [one] { $n } more door
   *[other] { $n } more doors
}

recorded = { $door }: { $outcome }
history-title = What happened before

floors = { $n ->
    [one] { $n } floor
   *[other] { $n } floors
}
legend-new = { $n } new
legend-tried = { $n } tried
legend-met = { $n } met
legend-do_not_visit = { $n } do not ring
legend-closed = { $n } nothing to do
building-empty = There are no doors here yet. Sync first.

activity-when = When
activity-where = Where
activity-come = Just come along. You need not register.

sync-title = Updating
sync-cancel = Stop
sync-explain-up_to_date = Everything that you recorded has arrived.
sync-explain-waiting = It is safe on your phone. As soon as there is a network, it leaves by itself.
sync-explain-sending = You can just go on.
sync-explain-needs_you = The server did not take something. It is still on your phone.
sync-explain-cards = Two people wrote something different. Choose what is right.

settings-title = More
settings-language = Language
settings-machine = Translated by a machine. Not yet checked.
settings-size = Size of the letters
settings-size-usual = Usual
settings-size-large = Large
settings-size-largest = Very large
settings-sync = Updating
settings-privacy = Everything on this phone is encrypted.

problem-retry = Try again
problem-back = Back
problem-join = Join again
problem-begin-anew = Begin anew
