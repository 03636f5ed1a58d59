# Inviting, signing up, counting.
persons = { $n ->
    [one] { $n } person
   *[other] { $n } persons
}
invite-brings = brings { $what }
invite-fetch = would like to be fetched
invite-nameless = Somebody without an address
invite-not_coming = Not coming
invite-title = Invite
invite-empty = There is no door to ask now.
invite-to_ask = { $n ->
    [one] { $n } door to ask
   *[other] { $n } doors to ask
}
invite-nameless-add = Somebody without an address comes
invite-answer-yes = Comes
invite-answer-no = Does not
invite-answer-not_home = Not home
invite-said-nothing = not asked yet
invite-said-yes = comes
invite-said-no = does not come
invite-said-maybe = perhaps
invite-said-not_home = not home
invite-said-taken_back = not asked yet
invite-fewer = One person less
invite-more = One person more
invite-fetch-them = Fetch
invite-brings-write = Brings something
invite-write = What do they bring?
    .hint = Short, and without names.
    .save = Keep
seat-asked = asked, not certain yet
seat-given = has a place
seat-waiting = waiting list
seats-left = { $n ->
    [one] { $n } place left
   *[other] { $n } places left
}
seats-full = Full
seats-waiting = { $n ->
    [one] { $n } on the waiting list
   *[other] { $n } on the waiting list
}
activity-coming = { $n ->
    [one] { $n } person comes
   *[other] { $n } persons come
}
activity-coming-off = { $n ->
    [one] { $n } person was to come
   *[other] { $n } persons were to come
}
activity-coming-none = Nobody signed up yet
activity-signup = You must sign up. Ask a Pleinmaker.
activity-invite = Invite
activity-tally = Count who is there
activity-must_hear = Who must hear it?
tally-title = Who was there
tally-present = There
tally-first_time = For the first time
tally-met = Got to know a neighbour
tally-less = { $what }: one less
tally-more = { $what }: one more
tally-note = Numbers only, no names.
tally-save = Keep the count
tally-counted = Counted: { $counts }
tally-told-present = { $n ->
    [one] { $n } there
   *[other] { $n } there
}
tally-told-first_time = { $n ->
    [one] { $n } for the first time
   *[other] { $n } for the first time
}
tally-told-met = { $n ->
    [one] { $n } got to know a neighbour
   *[other] { $n } got to know a neighbour
}
hear-title = Who must hear it?
hear-cancelled = It does not go on.
hear-moved = It is now on { $when }.
hear-summary = { $n ->
    [one] { $n } door does not know yet
   *[other] { $n } doors do not know yet
}
hear-told = They know
hear-known = They know
hear-empty = All doors know it.
hear-empty-action = Back to the activity
calls-must_hear = Tell what changed: { $activity }
calls-call = Ring for { $activity }
calls-tally = Count who was there: { $activity }
calls-fetch = { $n ->
    [one] { $n } would like to be fetched
   *[other] { $n } would like to be fetched
}
recorded-rsvp = Invitation
recorded-attendance = Count
recorded-told = Told
