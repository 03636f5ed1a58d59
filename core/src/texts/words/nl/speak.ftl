# Zinnen om aan de deur te tonen of te laten horen.
speak-title = Welke taal?
speak-lead = Laat de bewoner de taal aanwijzen.
speak-listed = Op de lijst
speak-unreviewed = Nog niet nagelezen door iemand die deze taal spreekt.
speak-unreviewed-short = nog niet nagelezen
speak-another = Een andere taal
speak-position = { $n } van { $of }
speak-answers = Om aan te wijzen
speak-previous = Vorige
speak-next = Volgende
speak-aloud = Laat horen
speak-no_voice = Deze telefoon heeft geen stem voor deze taal. Toon het scherm.
door-speak = Toon zinnen
door-speak-choose = Toon in een andere taal
