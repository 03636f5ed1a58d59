# Het kaartje voor in de bus, op papier, en de lijst ervan.
letterbox-title = Welkom in de buurt!
letterbox-who = Wij zijn de Pleinmakers van { $neighbourhood }. Wij wonen hier ook.
letterbox-why = We kwamen u welkom heten, maar u was niet thuis.
letterbox-come = Kom gerust eens naar een activiteit.
letterbox-agenda = Wat is er te doen? Scan de code met uw telefoon, of kijk op:
letterbox-place = Een plek in uw buurt:
letterbox-list-title = Kaartjes voor in de bus
letterbox-list-lead = Voor wie niet thuis was. Kies de taal van de bewoner en print het blad. Er staan vier kaartjes op.
