# Translated by a machine; no speaker has read it yet.
# On the way to the server: calm and honest.
sync-up_to_date = Tout est à jour
sync-waiting = { $n ->
    [one] { $n } en attente
   *[other] { $n } en attente
}
sync-offline = Pas de réseau
sync-offline-waiting = { $n ->
    [one] Pas de réseau · { $n } en attente
   *[other] Pas de réseau · { $n } en attente
}
sync-sending = Envoi en cours
sync-needs_you = Nous avons besoin de vous un instant
sync-shut_out = Ce téléphone ne participe plus
sync-explain-shut_out = Ce qui s’y trouvait est effacé. Appelez votre coach logement si ce n’est pas normal.
record-emptied = n’est plus sur ce téléphone
sync-arrived = arrivé à { $time }
sync-arrived-on = arrivé { $date } à { $time }
sync-waits-for-network = attend le réseau
sync-recorded-waits = { $time } · attend le réseau
sync-first = Nous chargeons votre quartier. Cela prend un moment.
sync-first-leave = Vous pouvez quitter cet écran.
sync-last = Dernière mise à jour : { $when }
sync-now = Mettre à jour

recorded-name = Nom corrigé
recorded-turn = Sens du parcours inversé
card-name = Le nom pour { $door }
card-sentence = Quel nom est juste ?
card-now = indiqué maintenant
card-choice = { $value } · { $by }
card-somebody = Quelqu’un de l’équipe

join-title = Bienvenue chez les Pleinmakers
join-lead = Ce lien est pour un téléphone, pas pour un navigateur.
join-step-app = Ouvrez l’application Pleinmakers sur votre téléphone.
join-step-scan = Choisissez « Je suis Pleinmaker » et scannez le code.
join-step-help = Cela ne marche pas ? Demandez de l’aide à votre coach logement.
join-care = Ne donnez ce lien à personne d’autre. Il ne marche qu’une fois.
join-confirm = Vous participez à { $city } avec le nom { $name }.
join-number = Comparez ce nombre avec votre coach logement : { $number }
