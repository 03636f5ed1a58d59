# Translated by a machine; no speaker has read it yet.
# Sentences to show, or let hear, at a door.
speak-title = Quelle langue ?
speak-lead = Laissez la personne montrer la langue du doigt.
speak-listed = Sur la liste
speak-unreviewed = Pas encore relu par une personne qui parle cette langue.
speak-unreviewed-short = pas encore relu
speak-another = Une autre langue
speak-position = { $n } sur { $of }
speak-answers = À montrer du doigt
speak-previous = Précédent
speak-next = Suivant
speak-aloud = Faire écouter
speak-no_voice = Ce téléphone n’a pas de voix pour cette langue. Montrez l’écran.
door-speak = Montrer des phrases
door-speak-choose = Montrer dans une autre langue
