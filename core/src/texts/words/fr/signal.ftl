# Translated by a machine; no speaker has read it yet.
# Questions and signals.
signals-title = Questions
signals-empty = Rien en cours pour le moment. Vous entendez une question ? Notez-la ici.
signals-add = Nouvelle question
signal-title = Question ou signalement
signal-group-carry_back = Réponse à apporter
signal-group-overdue = En retard
signal-group-waiting = Attend une réponse
signal-group-new = Nouveau
signal-group-closed_lately = Terminé récemment
today-carry_back = Réponses à apporter
today-carry_back-more = { $n ->
    [one] Encore { $n } réponse
   *[other] Encore { $n } réponses
}

signal-kind-question = Question
signal-kind-lift = Ascenseur
signal-kind-light = Lumière
signal-kind-damp_mould = Humidité et moisissures
signal-kind-waste = Déchets
signal-kind-noise = Bruit
signal-kind-safety = Insécurité
signal-kind-neighbours = Vie entre voisins
signal-kind-paperwork = Lettres et papiers
signal-kind-other = Autre chose

signal-urgency-normal = Normal
signal-urgency-soon = Si possible vite
signal-urgency-danger = Danger
signal-emergency = Y a-t-il un danger maintenant ? Appelez le 112. Avez-vous besoin de la police ? Appelez le 101.

signal-state-new = noté { $date }
signal-state-passed_on = transmis à { $owner }, réponse au plus tard { $date }
signal-state-answered = réponse reçue { $date }
signal-state-carried_back = réponse apportée { $date }
signal-state-closed = terminé { $date }
signal-state-withdrawn = retiré { $date }
signal-state-do_not_visit = réponse reçue, mais ne pas sonner ici
signal-state-moved_out = réponse reçue, mais ce ménage a déménagé
signal-overdue = en retard

signal-recorded = Noté
signal-step-passed_on = Transmis
signal-step-answered = Réponse reçue
signal-step-carried_back = Réponse apportée
signal-step-closed = Terminé
signal-step-withdrawn = Retiré
signal-passed_on-detail = { $owner }, réponse au plus tard { $date }
signal-coach = Coach logement
signal-answer-title = La réponse
signal-history = Ce qui s’est passé
signal-carry_back = J’ai apporté la réponse
signal-answer = Je connais la réponse
signal-withdraw = Retirer
signal-door = Voir la porte

signal-new-title = Nouvelle question ou nouveau signalement
signal-new-kind = De quoi s’agit-il ?
signal-new-place = Où est-ce ?
signal-new-urgency = Est-ce urgent ?
signal-place-door = À cette porte
signal-place-building = Dans ce bâtiment
signal-place-elsewhere = Ailleurs dans le quartier
signal-write = Que se passe-t-il ?
    .hint = En peu de mots, et sans noms. Nous ne demandons pas qui c’est.
    .save = Noter
signal-write-answer = Quelle est la réponse ?
    .hint = En peu de mots, et sans noms.
    .save = Enregistrer la réponse
signal-write-cancel = Pas maintenant
door-signal = Question
recorded-signal = Question ou signalement
recorded-signal-step = Suite d’une question
