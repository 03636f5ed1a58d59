# Translated by a machine; no speaker has read it yet.
# What is on in the neighbourhood.
agenda-title = This week
agenda-title-soon = Coming up
agenda-later = Later
agenda-empty = Nothing is planned for the next two weeks.
agenda-cancelled = cancelled
agenda-cancelled-title = Cancelled: { $title }
agenda-subscribe = Put it in your calendar
agenda-subscribe-hint = Then you also see what changes later.
agenda-calendar-name = Pleinmakers { $neighbourhood }
agenda-page-title = { $neighbourhood }: what is on?

fact-free = free
fact-paid = not free
fact-step_free = no steps
fact-steps = with steps

kind-soup = Soup
kind-coffee = Coffee
kind-sport = Sport and games
kind-children = For children
kind-repair = Repairing
kind-language = Practise a language
kind-garden = Garden and plants
kind-crafts = Crafts
kind-music = Music and dance
kind-clean_up = Cleaning up together
kind-meeting = Meeting
kind-other = Activity

place-outdoors = Outdoors
place-hall = Hall
place-shop = Shop
place-school = School
place-health = Health
place-office = Help desk

# The first page: choose your neighbourhood.
neighbourhoods-title = Choose your neighbourhood
neighbourhoods-lead = Here you see what is on near you.
neighbourhoods-empty = There are no neighbourhoods yet.
fact-indoors = indoors
fact-outdoors = outdoors
fact-toilet = toilet
fact-no_toilet = no toilet
fact-hearing_loop = hearing loop
fact-signup = sign up first
fact-no_signup = no need to sign up
fact-places = { $n ->
    [one] { $n } place
   *[other] { $n } places
}
agenda-moved = at another time
