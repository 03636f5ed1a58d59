# Translated by a machine; no speaker has read it yet.
# Sentences to show, or let hear, at a door.
speak-title = Ce limbă?
speak-lead = Lăsați persoana să arate limba cu degetul.
speak-listed = Pe listă
speak-unreviewed = Încă neverificat de cineva care vorbește această limbă.
speak-unreviewed-short = încă neverificat
speak-another = Altă limbă
speak-position = { $n } din { $of }
speak-answers = De arătat cu degetul
speak-previous = Înapoi
speak-next = Înainte
speak-aloud = Ascultați
speak-no_voice = Acest telefon nu are voce pentru această limbă. Arătați ecranul.
door-speak = Arătați propoziții
door-speak-choose = Arătați în altă limbă
