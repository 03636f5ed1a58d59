# Căutarea unei uși.
search-title = Găsiți o ușă
search-label = Stradă, număr, cutie sau nume
search-clear = Ștergeți
search-start = Scrieți o stradă, un număr sau un nume. Merge și fără rețea.
search-nothing = Nu găsim nicio ușă pentru „{ $text }”. Un nume se găsește doar cât timp primirea este deschisă.
search-more = { $n ->
    [one] Încă { $n } ușă. Scrieți mai mult ca să o găsiți.
    [few] Încă { $n } uși. Scrieți mai mult ca să o găsiți pe cea bună.
   *[other] Încă { $n } de uși. Scrieți mai mult ca să o găsiți pe cea bună.
}
search-reason-name = Numele din listă
search-reason-name_similar = Seamănă cu numele din listă
search-reason-street_similar = Strada seamănă cu ce ați scris
search-reason-box = Cutie
search-reason-stairwell = Scară
search-reason-number = Numărul casei
search-reason-street = Stradă
