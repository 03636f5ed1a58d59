# Translated by a machine; no speaker has read it yet.
# What is on in the neighbourhood.
agenda-title = Cette semaine
agenda-title-soon = Bientôt
agenda-later = Plus tard
agenda-empty = Rien n’est prévu pour les deux prochaines semaines.
agenda-cancelled = annulé
agenda-cancelled-title = Annulé : { $title }
agenda-subscribe = Mettre dans votre agenda
agenda-subscribe-hint = Vous verrez aussi ce qui change plus tard.
agenda-calendar-name = Pleinmakers { $neighbourhood }
agenda-page-title = { $neighbourhood } : que peut-on y faire ?

fact-free = gratuit
fact-paid = payant
fact-step_free = sans escalier
fact-steps = avec escalier

kind-soup = Soupe
kind-coffee = Café
kind-sport = Sport et jeux
kind-children = Pour les enfants
kind-repair = Réparer
kind-language = Pratiquer une langue
kind-garden = Jardin et plantes
kind-crafts = Travaux manuels
kind-music = Musique et danse
kind-clean_up = Nettoyer ensemble
kind-meeting = Rencontre
kind-other = Activité

place-outdoors = Dehors
place-hall = Salle
place-shop = Magasin
place-school = École
place-health = Santé
place-office = Guichet

# The first page: choose your neighbourhood.
neighbourhoods-title = Choisissez votre quartier
neighbourhoods-lead = Vous voyez ici ce qu’il y a à faire dans votre quartier.
neighbourhoods-empty = Il n’y a pas encore de quartiers.
fact-indoors = à l’intérieur
fact-outdoors = dehors
fact-toilet = toilettes
fact-no_toilet = pas de toilettes
fact-hearing_loop = boucle magnétique
fact-signup = inscription nécessaire
fact-no_signup = sans inscription
fact-places = { $n ->
    [one] { $n } place
   *[other] { $n } places
}
agenda-moved = autre heure ou autre jour
