# Translated by a machine; no speaker has read it yet.
# On the way to the server: calm and honest.
sync-up_to_date = Everything is up to date
sync-waiting = { $n ->
    [one] { $n } waiting
   *[other] { $n } waiting
}
sync-offline = No network
sync-offline-waiting = { $n ->
    [one] No network · { $n } waiting
   *[other] No network · { $n } waiting
}
sync-sending = Sending
sync-needs_you = We need you for a moment
sync-shut_out = This phone no longer takes part
sync-explain-shut_out = What was on it is gone. Call your housing coach if this is wrong.
record-emptied = no longer on this phone
sync-arrived = arrived { $time }
sync-arrived-on = arrived { $date } at { $time }
sync-waits-for-network = waits for network
sync-recorded-waits = { $time } · waits for network
sync-first = We are fetching your neighbourhood. This takes a while.
sync-first-leave = You may leave this screen.
sync-last = Last updated: { $when }
sync-now = Update now

recorded-name = Name corrected
recorded-turn = Walking direction turned
card-name = The name at { $door }
card-sentence = Which name is right?
card-now = stands there now
card-choice = { $value } · { $by }
card-somebody = A colleague

join-title = Welcome to the Pleinmakers
join-lead = This link is for a phone, not for a browser.
join-step-app = Open the Pleinmakers app on your phone.
join-step-scan = Choose ‘I am a Pleinmaker’ and scan the code.
join-step-help = Does it not work? Ask your housing coach for help.
join-care = Give this link to nobody else. It works only once.
join-confirm = You join in { $city } as { $name }.
join-number = Compare this number with your housing coach: { $number }
