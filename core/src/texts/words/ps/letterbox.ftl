# Translated by a machine; no speaker has read it yet.
# The card for the letterbox, on paper, and the list of them.
letterbox-title = سیمې ته ښه راغلاست!
letterbox-who = موږ د { $neighbourhood } Pleinmakers یو. موږ هم همدلته اوسېږو.
letterbox-why = موږ راغلو چې تاسو ته ښه راغلاست ووایو، خو تاسو په کور کې نه وئ.
letterbox-come = هیله ده یوه پروګرام ته راشئ.
letterbox-agenda = کوم پروګرامونه شته؟ کوډ په خپل ټیلیفون سکن کړئ، یا دې پتې ته ولاړ شئ:
letterbox-place = ستاسو په سیمه کې یو ځای:
letterbox-list-title = د پوستي بکس کارټونه
letterbox-list-lead = د هغو لپاره چې په کور کې نه وو. د اوسېدونکي ژبه وټاکئ او پاڼه چاپ کړئ. څلور کارټونه پرې دي.
