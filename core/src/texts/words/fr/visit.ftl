# Translated by a machine; no speaker has read it yet.
# What happened at the door: the words on the buttons.
outcome-question = Que s’est-il passé ?
outcome-met = Connaissance faite
outcome-not_home = Pas à la maison
outcome-come_back = Revenir plus tard
outcome-not_wanted = Plutôt pas
outcome-vacant = Vide ou déménagé
outcome-interpreter_needed = Interprète nécessaire
outcome-card_left = Carte dans la boîte aux lettres

# How a door stands.
state-new = Nouveau
state-tried = { $n ->
    [one] { $n } fois pas à la maison
   *[other] { $n } fois pas à la maison
}
state-met = Connaissance faite
state-come_back = Revenir plus tard
state-come_back-on = Revenir : { $date }
state-again-on = à nouveau : { $date }
state-do_not_visit = Ne pas sonner
state-do_not_visit-until = Ne pas sonner jusqu’à { $date }
state-vacant = Vide ou déménagé
state-interpreter_needed = Interprète nécessaire
state-card_due = C’est le moment de laisser une carte dans la boîte aux lettres
state-card_left = Carte dans la boîte aux lettres
state-not_reached = Pas de contact
state-nothing = Pas besoin de visite
state-overdue = en retard
state-since = depuis le { $date }
state-new-since = Nouveau depuis le { $date }
state-until = jusqu’à { $date }
state-due = au plus tard { $date }
state-try-part = essayer { $part }
state-with-two = Allez-y à deux

part-morning = matin
part-afternoon = après-midi
part-evening = soir
part-weekend = week-end
part-in-morning = le matin
part-in-afternoon = l’après-midi
part-in-evening = le soir
part-in-weekend = le week-end

direction-bottom_up = de bas en haut
direction-top_down = de haut en bas

floor = Étage { $floor }
floor-ground = Rez-de-chaussée
stairwell = Cage d’escalier { $label }
house = Maison
doors = { $n ->
    [one] { $n } porte
   *[other] { $n } portes
}
doors-open = { $n ->
    [one] { $n } porte à faire
   *[other] { $n } portes à faire
}
lift-to = ascenseur jusqu’à : { $floor }
family = Famille { $name }
undo = Annuler
recorded-at = { $time }, par { $name }
today-title = Aujourd’hui
today-empty = Aujourd’hui, vous ne devez sonner nulle part.
today-empty-action = Voir tout le quartier
more-doors = Plus de portes
not-wanted-months = { $n ->
    [one] Ne pas sonner pendant { $n } mois
   *[other] Ne pas sonner pendant { $n } mois
}

# Languages of the door.
language-nl = néerlandais
language-fr = français
language-en = anglais
language-ar = arabe
language-fa = farsi
language-prs = dari
language-ps = pachto
language-tr = turc
language-ru = russe
language-uk = ukrainien
language-ro = roumain
language-bg = bulgare
language-pl = polonais
language-es = espagnol
language-so = somali

# Street, house number, box.
address-box = { $street } { $number } boîte { $box }

# A visit of earlier, without what happened.
visit-tick = Visite
door-name_hidden = Nom caché : aucune nouvelle du serveur depuis 14 jours.

# Une personne qu’aucune liste ne connaît.
state-nobody = Personne de connu
face-nobody = Aucune liste ne dit qui habite ici.
face-hint = Quelqu’un habite ici ? Alors cette porte rejoint les visites d’accueil. Nous ne demandons pas de nom.
face-new = Une nouvelle personne habite ici
face-other = Une autre personne habite ici maintenant
face-undo = Finalement, personne de nouveau
face-recorded = { $door } : une nouvelle personne
