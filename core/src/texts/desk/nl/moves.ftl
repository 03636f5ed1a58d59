# De lijst van de maand, op het bureau van de wooncoach.
desk-list = Lijst van de maand
desk-list-word = Lijst
desk-list-file = Kies de lijst
desk-list-file-hint = Een blad dat als CSV bewaard is.
desk-list-look-hint = Je ziet eerst wat er zou gebeuren. Er is dan nog niets bewaard.
desk-list-look = Bekijk de lijst
desk-list-waits = Bekijk de lijst die klaarstaat
desk-list-done = De lijst is bewaard.
desk-list-more = Nog { $n } rijen staan hier niet.
desk-preview = Wat zou er gebeuren?
desk-preview-none = Er staat geen lijst klaar. Na een kwartier kies je de lijst opnieuw.
desk-preview-choose = Kies een lijst
desk-preview-changed = Er is intussen iets veranderd.
desk-preview-changed-do = Kijk de lijst nog eens na. Er is niets bewaard.
desk-preview-apply-hint = Wat geweigerd is of wat jij moet kiezen, blijft weg. Pas daarvoor de lijst aan.
desk-preview-apply = Bewaar de rest
desk-preview-nothing = Er is niets om te bewaren.
desk-preview-forget = Bewaar niets

import-count-moved = { $n } naar een andere deur
import-count-ended = { $n } weg
import-count-elsewhere = { $n } van een andere buurt
import-verdict-moved = Naar een andere deur
import-verdict-ended = Weg
import-verdict-elsewhere = Van een andere buurt
import-ended = { $door }: huur eindigt op { $date }
import-remark-elsewhere = Deze rij is van een andere buurt dan de jouwe.
