# Translated by a machine; no speaker has read it yet.
# The card for the letterbox, on paper, and the list of them.
letterbox-title = Witamy w naszej okolicy!
letterbox-who = Jesteśmy Pleinmakers z okolicy { $neighbourhood }. Też tu mieszkamy.
letterbox-why = Przyszliśmy Państwa powitać, ale nikogo nie było w domu.
letterbox-come = Zapraszamy na zajęcia.
letterbox-agenda = Co się dzieje? Proszę zeskanować kod telefonem albo wejść na stronę:
letterbox-place = Miejsce w Państwa okolicy:
letterbox-list-title = Karteczki do skrzynki
letterbox-list-lead = Dla osób, których nie było w domu. Wybierz język tej osoby i wydrukuj arkusz. Są na nim cztery karteczki.
