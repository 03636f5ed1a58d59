# Translated by a machine; no speaker has read it yet.
# Sentences to show, or to let hear, at the door.
speak-title = Luqaddee?
speak-lead = Qofka degan ha farta ku fiiqo luqadda.
speak-listed = Liiska ayay ku jirtaa
speak-unreviewed = Weli ma hubin qof luqaddan ku hadla.
speak-unreviewed-short = weli lama hubin
speak-another = Luqad kale
speak-position = { $n } / { $of }
speak-answers = Si farta loogu fiiqo
speak-previous = Hore
speak-next = Xiga
speak-aloud = Codka dhegeysii
speak-no_voice = Taleefankan cod uma hayo luqaddan. Shaashadda tus.
door-speak = Tus jumlado
door-speak-choose = Ku tus luqad kale
