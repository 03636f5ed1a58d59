# Translated by a machine; no speaker has read it yet.
# The card for the letterbox, on paper, and the list of them.
letterbox-title = Bun venit în cartier!
letterbox-who = Suntem Pleinmakers din { $neighbourhood }. Locuim și noi aici.
letterbox-why = Am venit să vă urăm bun venit, dar nu erați acasă.
letterbox-come = Vă așteptăm la o activitate.
letterbox-agenda = Ce este de făcut? Scanați codul cu telefonul sau mergeți la:
letterbox-place = Un loc din cartierul dumneavoastră:
letterbox-list-title = Bilete pentru cutia poștală
letterbox-list-lead = Pentru cine nu era acasă. Alegeți limba persoanei și tipăriți foaia. Pe ea sunt patru bilete.
