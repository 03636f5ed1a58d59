# Translated by a machine; no speaker has read it yet.
# What happened at the door: the words on the buttons.
outcome-question = Maxaa dhacay?
outcome-met = Waa la is bartay
outcome-not_home = Guriga ma joogaan
outcome-come_back = Mar dambe soo noqo
outcome-not_wanted = Ma doonayaan
outcome-vacant = Madhan ama waa la guuray
outcome-interpreter_needed = Turjubaan baa loo baahan yahay
outcome-card_left = Kaar sanduuqa boostada

# How things stand with a door.
state-new = Cusub
state-tried = { $n ->
    [one] { $n } mar guriga ma joogin
   *[other] { $n } jeer guriga ma joogin
}
state-met = Waa la is bartay
state-come_back = Mar dambe soo noqo
state-come_back-on = Soo noqo: { $date }
state-again-on = mar kale: { $date }
state-do_not_visit = Ha garaacin
state-do_not_visit-until = Ha garaacin ilaa { $date }
state-vacant = Madhan ama waa la guuray
state-interpreter_needed = Turjubaan baa loo baahan yahay
state-card_due = Waqtigii kaarka sanduuqa boostada
state-card_left = Kaar sanduuqa boostada
state-not_reached = Lama helin
state-nothing = Booqasho looma baahna
state-overdue = waa daahday
state-since = laga bilaabo { $date }
state-new-since = Cusub laga bilaabo { $date }
state-until = ilaa { $date }
state-due = ugu dambayn { $date }
state-try-part = isku day { $part }
state-with-two = Laba qof isla taga

part-morning = subax
part-afternoon = galab
part-evening = fiid
part-weekend = dhammaadka toddobaadka
part-in-morning = subaxdii
part-in-afternoon = galabtii
part-in-evening = fiidkii
part-in-weekend = dhammaadka toddobaadka

direction-bottom_up = xagga hoose ilaa kor
direction-top_down = xagga sare ilaa hoos

floor = Dabaqa { $floor }
floor-ground = Dabaqa dhulka
stairwell = Jaranjarada { $label }
house = Guri
doors = { $n ->
    [one] { $n } albaab
   *[other] { $n } albaab
}
doors-open = { $n ->
    [one] { $n } albaab ayaa haray
   *[other] { $n } albaab ayaa haray
}
lift-to = wiish ilaa { $floor }
family = Qoyska { $name }
undo = Dib uga noqo
recorded-at = { $time }, { $name }
today-title = Maanta
today-empty = Maanta uma baahnid inaad albaab garaacdo.
today-empty-action = Eeg xaafadda oo dhan
more-doors = Albaabbo kale
not-wanted-months = { $n ->
    [one] { $n } bil ha garaacin
   *[other] { $n } bilood ha garaacin
}

# The languages of the door.
language-nl = Af-Holandays
language-fr = Af-Faransiis
language-en = Af-Ingiriis
language-ar = Af-Carabi
language-fa = Af-Faarisi
language-prs = Af-Dari
language-ps = Af-Bashtuu
language-tr = Af-Turki
language-ru = Af-Ruush
language-uk = Af-Yukreeniyaan
language-ro = Af-Romaaniyaan
language-bg = Af-Bulgeeriyaan
language-pl = Af-Boolish
language-es = Af-Isbaanish
language-so = Af-Soomaali

# Street, house number, box.
address-box = { $street } { $number } sanduuq { $box }

# A visit of earlier, without what happened.
visit-tick = Booqasho
door-name_hidden = Magaca waa qarsoon yahay: 14 maalmood serfarka war lagama helin.

# Qof aan liis midna aqoon.
state-nobody = Cidna lama yaqaan
face-nobody = Liis midna ma sheego cidda halkan deggan.
face-hint = Qof ma deggan yahay halkan? Markaas albaabkani wuxuu ku biirayaa booqashooyinka soo dhowaynta. Magac ma weydiinno.
face-new = Qof cusub ayaa halkan deggan
face-other = Hadda qof kale ayaa halkan deggan
face-undo = Qof cusub ma jiro
face-recorded = { $door }: qof cusub
