# Translated by a machine; no speaker has read it yet.
# The card for the letterbox, on paper, and the list of them.
letterbox-title = Bienvenue dans le quartier !
letterbox-who = Nous sommes les Pleinmakers de { $neighbourhood }. Nous habitons ici aussi.
letterbox-why = Nous sommes venus vous souhaiter la bienvenue, mais vous n’étiez pas à la maison.
letterbox-come = N’hésitez pas à venir à une activité.
letterbox-agenda = Qu’y a-t-il à faire ? Scannez le code avec votre téléphone, ou allez sur :
letterbox-place = Un lieu dans votre quartier :
letterbox-list-title = Cartes pour la boîte aux lettres
letterbox-list-lead = Pour qui n’était pas à la maison. Choisissez la langue de la personne et imprimez la feuille. Elle contient quatre cartes.
