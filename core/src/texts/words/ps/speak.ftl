# Translated by a machine; no speaker has read it yet.
# Sentences to show, or to let hear, at the door.
speak-title = کومه ژبه؟
speak-lead = پرېږدئ چې اوسېدونکی خپله ژبه په ګوته کړي.
speak-listed = په لېست کې
speak-unreviewed = لا داسې چا نه دي کتلي چې په دې ژبه خبرې کوي.
speak-unreviewed-short = لا نه دي کتل شوي
speak-another = بله ژبه
speak-position = { $n } له { $of } څخه
speak-answers = د په ګوته کولو لپاره
speak-previous = مخکینۍ
speak-next = بله
speak-aloud = غږ یې واوروئ
speak-no_voice = دا ټیلیفون د دې ژبې لپاره غږ نه لري. سکرین وښیئ.
door-speak = جملې وښیئ
door-speak-choose = په بله ژبه یې وښیئ
