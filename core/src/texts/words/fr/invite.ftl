# Translated by a machine; no speaker has read it yet.
# Inviting, signing up, counting.
persons = { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
}
invite-brings = apporte : { $what }
invite-fetch = à aller chercher
invite-nameless = Quelqu’un sans adresse
invite-not_coming = Ne vient pas
invite-title = Inviter
invite-empty = Il n’y a pas de porte où demander pour le moment.
invite-to_ask = { $n ->
    [one] Encore { $n } porte où demander
   *[other] Encore { $n } portes où demander
}
invite-nameless-add = Quelqu’un sans adresse vient
invite-answer-yes = Vient
invite-answer-no = Ne vient pas
invite-answer-not_home = Pas à la maison
invite-said-nothing = pas encore demandé
invite-said-yes = vient
invite-said-no = ne vient pas
invite-said-maybe = peut-être
invite-said-not_home = pas à la maison
invite-said-taken_back = pas encore demandé
invite-fewer = Une personne de moins
invite-more = Une personne de plus
invite-fetch-them = Aller chercher
invite-brings-write = Apporte quelque chose
invite-write = Qu’apportent ces personnes ?
    .hint = En peu de mots, et sans noms.
    .save = Enregistrer
seat-asked = demandé, pas encore sûr
seat-given = place confirmée
seat-waiting = liste d’attente
seats-left = { $n ->
    [one] Encore { $n } place
   *[other] Encore { $n } places
}
seats-full = Complet
seats-waiting = { $n ->
    [one] { $n } sur la liste d’attente
   *[other] { $n } sur la liste d’attente
}
activity-coming = { $n ->
    [one] { $n } personne vient
   *[other] { $n } personnes viennent
}
activity-coming-off = { $n ->
    [one] { $n } personne devait venir
   *[other] { $n } personnes devaient venir
}
activity-coming-none = Pas encore d’inscriptions
activity-signup = Il faut s’inscrire. Demandez à un ou une Pleinmaker.
activity-invite = Inviter
activity-tally = Compter les présences
activity-must_hear = Qui doit le savoir ?
tally-title = Présences
tally-present = Personnes présentes
tally-first_time = Pour la première fois
tally-met = Ont rencontré quelqu’un du voisinage
tally-less = { $what } : moins un
tally-more = { $what } : plus un
tally-note = Seulement des nombres, pas de noms.
tally-save = Enregistrer les présences
tally-counted = Compté : { $counts }
tally-told-present = { $n ->
    [one] { $n } personne présente
   *[other] { $n } personnes présentes
}
tally-told-first_time = { $n ->
    [one] { $n } pour la première fois
   *[other] { $n } pour la première fois
}
tally-told-met = { $n ->
    [one] { $n } a rencontré quelqu’un du voisinage
   *[other] { $n } ont rencontré quelqu’un du voisinage
}
hear-title = Qui doit le savoir ?
hear-cancelled = C’est annulé.
hear-moved = Nouvelle date : { $when }.
hear-summary = { $n ->
    [one] { $n } porte ne le sait pas encore
   *[other] { $n } portes ne le savent pas encore
}
hear-told = Le sait
hear-known = Le savent déjà
hear-empty = Toutes les portes le savent.
hear-empty-action = Retour à l’activité
calls-must_hear = Dire ce qui a changé : { $activity }
calls-call = Sonner aux portes : { $activity }
calls-tally = Compter les présences : { $activity }
calls-fetch = { $n ->
    [one] { $n } personne à aller chercher
   *[other] { $n } personnes à aller chercher
}
recorded-rsvp = Invitation
recorded-attendance = Présences
recorded-told = Information donnée
