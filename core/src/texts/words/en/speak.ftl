# Translated by a machine; no speaker has read it yet.
# Sentences to show, or let hear, at a door.
speak-title = Which language?
speak-lead = Let the resident point at the language.
speak-listed = On the list
speak-unreviewed = Not yet checked by somebody who speaks this language.
speak-unreviewed-short = not yet checked
speak-another = Another language
speak-position = { $n } of { $of }
speak-answers = To point at
speak-previous = Previous
speak-next = Next
speak-aloud = Let it be heard
speak-no_voice = This phone has no voice for this language. Show the screen.
door-speak = Show phrases
door-speak-choose = Show in another language
