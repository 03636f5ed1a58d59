# Translated by a machine; no speaker has read it yet.
# Sentences to show, or let hear, at a door.
speak-title = ¿Qué idioma?
speak-lead = Deje que la persona señale el idioma.
speak-listed = En la lista
speak-unreviewed = Todavía no lo ha revisado nadie que hable este idioma.
speak-unreviewed-short = todavía sin revisar
speak-another = Otro idioma
speak-position = { $n } de { $of }
speak-answers = Para señalar
speak-previous = Anterior
speak-next = Siguiente
speak-aloud = Poner en voz alta
speak-no_voice = Este teléfono no tiene voz para este idioma. Muestre la pantalla.
door-speak = Mostrar frases
door-speak-choose = Mostrar en otro idioma
