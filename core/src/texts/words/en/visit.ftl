# Translated by a machine; no speaker has read it yet.
# What happened at the door: the words on the buttons.
outcome-question = What happened?
outcome-met = Met
outcome-not_home = Not at home
outcome-come_back = Come back later
outcome-not_wanted = Rather not
outcome-vacant = Empty or moved
outcome-interpreter_needed = Interpreter needed
outcome-card_left = Card in the letterbox

# How a door stands.
state-new = New
state-tried = { $n ->
    [one] Not at home { $n } time
   *[other] Not at home { $n } times
}
state-met = Met
state-come_back = Come back later
state-come_back-on = Come back on { $date }
state-again-on = again on { $date }
state-do_not_visit = Do not ring
state-do_not_visit-until = Do not ring until { $date }
state-vacant = Empty or moved
state-interpreter_needed = Interpreter needed
state-card_due = Time for a card in the letterbox
state-card_left = Card in the letterbox
state-not_reached = Not reached
state-nothing = No visit needed
state-overdue = late
state-since = since { $date }
state-new-since = New since { $date }
state-until = until { $date }
state-due = by { $date }
state-try-part = try { $part }
state-with-two = Go with two

part-morning = morning
part-afternoon = afternoon
part-evening = evening
part-weekend = weekend
part-in-morning = in the morning
part-in-afternoon = in the afternoon
part-in-evening = in the evening
part-in-weekend = at the weekend

direction-bottom_up = from the bottom up
direction-top_down = from the top down

floor = Floor { $floor }
floor-ground = Ground floor
stairwell = Stairwell { $label }
house = House
doors = { $n ->
    [one] { $n } door
   *[other] { $n } doors
}
doors-open = { $n ->
    [one] { $n } door to go
   *[other] { $n } doors to go
}
lift-to = lift to { $floor }
family = { $name } family
undo = Undo
recorded-at = { $time }, by { $name }
today-title = Today
today-empty = There is no door to ring today.
today-empty-action = See the whole neighbourhood
more-doors = More doors
not-wanted-months = { $n ->
    [one] Do not ring for { $n } month
   *[other] Do not ring for { $n } months
}

# Languages of the door.
language-nl = Dutch
language-fr = French
language-en = English
language-ar = Arabic
language-fa = Farsi
language-prs = Dari
language-ps = Pashto
language-tr = Turkish
language-ru = Russian
language-uk = Ukrainian
language-ro = Romanian
language-bg = Bulgarian
language-pl = Polish
language-es = Spanish
language-so = Somali

# Straat, huisnummer, bus.
address-box = { $street } { $number } box { $box }

# Een bezoek van vroeger, zonder wat er gebeurde.
visit-tick = Visit
door-name_hidden = Name hidden: nothing heard of the server for 14 days.

# Somebody of whom no list knew.
state-nobody = Nobody known
face-nobody = No list says who lives here.
face-hint = Does somebody live here? Then this door joins the welcome visits. We ask no name.
face-new = Someone new lives here
face-other = Somebody else lives here now
face-undo = Nobody new after all
face-recorded = { $door }: someone new
