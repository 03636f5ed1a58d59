# Een deur zoeken.
search-title = Zoek een deur
search-label = Straat, nummer, bus of naam
search-clear = Wis
search-start = Typ een straat, een nummer of een naam. Dat werkt ook zonder netwerk.
search-nothing = We vinden geen deur voor “{ $text }”. Een naam vind je alleen zolang het welkom open is.
search-more = { $n ->
    [one] Nog { $n } deur. Typ meer om ze te vinden.
   *[other] Nog { $n } deuren. Typ meer om de juiste te vinden.
}
search-reason-name = Naam op de lijst
search-reason-name_similar = Lijkt op de naam op de lijst
search-reason-street_similar = De straat lijkt op wat je typte
search-reason-box = Bus
search-reason-stairwell = Trappenhuis
search-reason-number = Huisnummer
search-reason-street = Straat
