# Translated by a machine; no speaker has read it yet.
# What there is to do in the neighbourhood.
agenda-title = Toddobaadkan
agenda-title-soon = Dhowaan
agenda-later = Mar dambe
agenda-empty = Labada toddobaad ee soo socda wax barnaamij ah ma jiro.
agenda-cancelled = waa baaqday
agenda-cancelled-title = Waa baaqday: { $title }
agenda-subscribe = Ku dar kalandarkaaga
agenda-subscribe-hint = Markaas waxaad arki doontaa wixii dib ka beddelma.
agenda-calendar-name = Pleinmakers { $neighbourhood }
agenda-page-title = { $neighbourhood }: maxaa jira?

fact-free = bilaash
fact-paid = lacag baa laga qaadaa
fact-step_free = jaranjaro ma leh
fact-steps = jaranjaro leh

kind-soup = Maraq
kind-coffee = Kafee
kind-sport = Isboorti iyo ciyaaro
kind-children = Carruurta
kind-repair = Dayactir
kind-language = Tababar luqadeed
kind-garden = Beer iyo dhir
kind-crafts = Farshaxan gacmeed
kind-music = Muusig iyo qoob-ka-ciyaar
kind-clean_up = Nadiifin wadajir ah
kind-meeting = Kulan
kind-other = Barnaamij

place-outdoors = Bannaanka
place-hall = Hool
place-shop = Dukaan
place-school = Iskuul
place-health = Caafimaad
place-office = Xafiis adeeg

# The first page: choose your neighbourhood.
neighbourhoods-title = Dooro xaafaddaada
neighbourhoods-lead = Halkan waxaad ku arkaysaa waxa ka jira xaafaddaada.
neighbourhoods-empty = Weli xaafado ma jiraan.
fact-indoors = gudaha
fact-outdoors = bannaanka
fact-toilet = musqul leh
fact-no_toilet = musqul ma leh
fact-hearing_loop = nidaam loogu talagalay qalabka maqalka
fact-signup = waa in la isqoro
fact-no_signup = isqoris looma baahna
fact-places = { $n ->
    [one] { $n } boos
   *[other] { $n } boos
}
agenda-moved = saacad ama maalin kale
