# Questions and signals.
signals-title = Questions
signals-empty = Nothing is open now. Do you hear a question? Note it here.
signals-add = New question
signal-title = Question or signal
signal-group-carry_back = Answer to bring back
signal-group-overdue = Overdue
signal-group-waiting = Waits for an answer
signal-group-new = New
signal-group-closed_lately = Done lately
today-carry_back = Answers to bring back
today-carry_back-more = { $n ->
    [one] { $n } more answer
   *[other] { $n } more answers
}

signal-kind-question = Question
signal-kind-lift = Lift
signal-kind-light = Light
signal-kind-damp_mould = Damp and mould
signal-kind-waste = Waste
signal-kind-noise = Noise
signal-kind-safety = Not safe
signal-kind-neighbours = Living together
signal-kind-paperwork = Letters and papers
signal-kind-other = Something else

signal-urgency-normal = Normal
signal-urgency-soon = Rather soon
signal-urgency-danger = Danger
signal-emergency = Is there danger now? Call 112. Do you need the police? Call 101.

signal-state-new = noted { $date }
signal-state-passed_on = passed on to { $owner }, answer by { $date }
signal-state-answered = answered { $date }
signal-state-carried_back = answer brought back { $date }
signal-state-closed = closed { $date }
signal-state-withdrawn = withdrawn { $date }
signal-state-do_not_visit = answered, but do not ring here
signal-state-moved_out = answered, but this household has moved
signal-overdue = overdue

signal-recorded = Noted
signal-step-passed_on = Passed on
signal-step-answered = Answered
signal-step-carried_back = Answer brought back
signal-step-closed = Closed
signal-step-withdrawn = Withdrawn
signal-passed_on-detail = { $owner }, answer by { $date }
signal-coach = Housing coach
signal-answer-title = The answer
signal-history = What happened
signal-carry_back = I brought the answer back
signal-answer = I know the answer
signal-withdraw = Withdraw
signal-door = Open the door

signal-new-title = New question or signal
signal-new-kind = What is it about?
signal-new-place = Where is it?
signal-new-urgency = How urgent is it?
signal-place-door = At this door
signal-place-building = In this building
signal-place-elsewhere = Elsewhere in the neighbourhood
signal-write = What is it?
    .hint = Short, and without names. We do not ask who it is.
    .save = Note it
signal-write-answer = What is the answer?
    .hint = Short, and without names.
    .save = Keep the answer
signal-write-cancel = Not now
door-signal = Question
recorded-signal = Question or signal
recorded-signal-step = What followed on a question
