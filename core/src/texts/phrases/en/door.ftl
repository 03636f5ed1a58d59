# Translated by a machine; no speaker has read it yet.
# At a door: what a Pleinmaker shows, in the order of a visit.
phrase-hello = Hello!
phrase-show = I will show you sentences on my phone. You can point at an answer.
phrase-who = I am { $name }. I live here too. I am a neighbour, not from an office.
phrase-why = I have come to welcome you to the neighbourhood.
phrase-which_language = Which language do you speak?
phrase-good_time = Is this a good time?
phrase-another_day = Shall I come another day? When suits you?
phrase-no_visits = Would you rather have no visits? That is fine.
phrase-interpreter = Would you like someone with us who speaks your language?
phrase-programme = Here is the programme of the neighbourhood. There is something to do every week.
phrase-show_place = May I show you where something is?
phrase-ask = Is there something I can ask for you?
phrase-emergency = In an emergency, call 112. For the police, call 101.
phrase-notes = I write down no remarks about you.
phrase-thanks = Thank you.
phrase-goodbye = Goodbye, see you soon!

# Answers to point at.
answer-yes = Yes
answer-no = No
answer-another_day = Another day
answer-rather_not = I would rather not
answer-this_language = This language
answer-other_language = Another language
answer-morning = In the morning
answer-afternoon = In the afternoon
answer-evening = In the evening
answer-no_visits = No visits, please
answer-visits_welcome = You may come
answer-shop = Shop
answer-doctor = Doctor
answer-school = School
answer-town_hall = Town hall
