# Translated by a machine; no speaker has read it yet.
# At a door: what a Pleinmaker shows, in the order of a visit.
phrase-hello = Bonjour !
phrase-show = Je vous montre des phrases sur mon téléphone. Vous pouvez montrer une réponse du doigt.
phrase-who = Je suis { $name } et j’habite ici aussi. Je viens du voisinage, pas d’un bureau.
phrase-why = Je viens vous souhaiter la bienvenue dans le quartier.
phrase-which_language = Quelle langue parlez-vous ?
phrase-good_time = Est-ce un bon moment ?
phrase-another_day = Puis-je revenir un autre jour ? Quand cela vous convient-il ?
phrase-no_visits = Vous préférez ne pas recevoir de visite ? Pas de problème.
phrase-interpreter = Souhaitez-vous la présence d’une personne qui parle votre langue ?
phrase-programme = Voici le programme du quartier. Il y a quelque chose à faire chaque semaine.
phrase-show_place = Puis-je vous montrer où se trouve quelque chose ?
phrase-ask = Puis-je demander quelque chose pour vous ?
phrase-emergency = En cas d’urgence, appelez le 112. Pour la police, appelez le 101.
phrase-notes = Je n’écris aucune remarque sur vous.
phrase-thanks = Merci beaucoup.
phrase-goodbye = Au revoir, à bientôt !

# Answers to point at.
answer-yes = Oui
answer-no = Non
answer-another_day = Un autre jour
answer-rather_not = Plutôt pas
answer-this_language = Cette langue
answer-other_language = Une autre langue
answer-morning = Le matin
answer-afternoon = L’après-midi
answer-evening = Le soir
answer-no_visits = Pas de visite
answer-visits_welcome = Vous pouvez venir
answer-shop = Magasin
answer-doctor = Médecin
answer-school = École
answer-town_hall = Hôtel de ville
