# Trouver une porte.
search-title = Trouver une porte
search-label = Rue, numéro, boîte ou nom
search-clear = Effacer
search-start = Tapez une rue, un numéro ou un nom. Cela marche aussi sans réseau.
search-nothing = Nous ne trouvons pas de porte pour « { $text } ». Un nom se trouve seulement tant que l’accueil est ouvert.
search-more = { $n ->
    [one] Encore { $n } porte. Tapez plus pour la trouver.
   *[other] Encore { $n } portes. Tapez plus pour trouver la bonne.
}
search-reason-name = Nom sur la liste
search-reason-name_similar = Ressemble au nom sur la liste
search-reason-street_similar = La rue ressemble à ce que vous avez tapé
search-reason-box = Boîte
search-reason-stairwell = Cage d’escalier
search-reason-number = Numéro de maison
search-reason-street = Rue
