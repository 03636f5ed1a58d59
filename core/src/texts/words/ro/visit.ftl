# Translated by a machine; no speaker has read it yet.
# What happened at the door: the words on the buttons.
outcome-question = Ce s-a întâmplat?
outcome-met = Ne-am cunoscut
outcome-not_home = Nimeni acasă
outcome-come_back = De revenit mai târziu
outcome-not_wanted = Mai bine nu
outcome-vacant = Gol sau s-a mutat
outcome-interpreter_needed = E nevoie de interpret
outcome-card_left = Bilet în cutia poștală

# How a door stands.
state-new = Nou
state-tried = { $n ->
    [one] Nimeni acasă: { $n } dată
    [few] Nimeni acasă: { $n } ori
   *[other] Nimeni acasă: { $n } de ori
}
state-met = Ne-am cunoscut
state-come_back = De revenit mai târziu
state-come_back-on = De revenit: { $date }
state-again-on = din nou: { $date }
state-do_not_visit = Nu sunați la ușă
state-do_not_visit-until = Nu sunați la ușă până în { $date }
state-vacant = Gol sau s-a mutat
state-interpreter_needed = E nevoie de interpret
state-card_due = E timpul pentru un bilet în cutia poștală
state-card_left = Bilet în cutia poștală
state-not_reached = Fără contact
state-nothing = Nu e nevoie de vizită
state-overdue = cu întârziere
state-since = din { $date }
state-new-since = Nou din { $date }
state-until = până în { $date }
state-due = cel târziu { $date }
state-try-part = încercați { $part }
state-with-two = Mergeți în doi

part-morning = dimineață
part-afternoon = după-amiază
part-evening = seară
part-weekend = weekend
part-in-morning = dimineața
part-in-afternoon = după-amiaza
part-in-evening = seara
part-in-weekend = în weekend

direction-bottom_up = de jos în sus
direction-top_down = de sus în jos

floor = Etajul { $floor }
floor-ground = Parter
stairwell = Scara { $label }
house = Casă
doors = { $n ->
    [one] { $n } ușă
    [few] { $n } uși
   *[other] { $n } de uși
}
doors-open = { $n ->
    [one] { $n } ușă de vizitat
    [few] { $n } uși de vizitat
   *[other] { $n } de uși de vizitat
}
lift-to = lift până la: { $floor }
family = Familia { $name }
undo = Anulați
recorded-at = { $time }, de { $name }
today-title = Azi
today-empty = Azi nu trebuie să sunați la nicio ușă.
today-empty-action = Vedeți tot cartierul
more-doors = Mai multe uși
not-wanted-months = { $n ->
    [one] Nu sunați la ușă timp de { $n } lună
    [few] Nu sunați la ușă timp de { $n } luni
   *[other] Nu sunați la ușă timp de { $n } de luni
}

# Languages of the door.
language-nl = neerlandeză
language-fr = franceză
language-en = engleză
language-ar = arabă
language-fa = farsi
language-prs = dari
language-ps = paștună
language-tr = turcă
language-ru = rusă
language-uk = ucraineană
language-ro = română
language-bg = bulgară
language-pl = poloneză
language-es = spaniolă
language-so = somaleză

# Street, house number, box.
address-box = { $street } { $number } cutia { $box }

# A visit of earlier, without what happened.
visit-tick = Vizită
door-name_hidden = Nume ascuns: de 14 zile nu știm nimic de la server.

# Cineva despre care nu știe nicio listă.
state-nobody = Nimeni cunoscut
face-nobody = Nicio listă nu spune cine locuiește aici.
face-hint = Locuiește cineva aici? Atunci ușa intră la vizitele de bun venit. Nu cerem niciun nume.
face-new = Aici locuiește cineva nou
face-other = Acum locuiește aici altcineva
face-undo = Totuși nimeni nou
face-recorded = { $door }: cineva nou
