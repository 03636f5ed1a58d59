# Translated by a machine; no speaker has read it yet.
# The screens of the app.
app-name = Pleinmakers
back = Dib u noqo
tab-today = Maanta
tab-building = Xaafadda
tab-signals = Su'aalo
tab-agenda = Barnaamijyo
tab-settings = Wax kale

start-lead = Xaafadda wadajir baan u dhisnaa.
start-resident = Maxaa jira?
    .hint = Dooro xaafaddaada. Akoon uma baahnid.
start-pleinmaker = Waxaan ahay Pleinmaker
    .hint = Ku biir koodhka la-taliyahaaga guriyeynta.
start-settings = Luqadda iyo xarfaha

choose-title = Dooro xaafaddaada
choose-lead = Kadib waxaad arkaysaa waxa jira. Magacaaga ma weydiinno.

join-screen-title = Ku biir
join-screen-lead = La-taliyahaaga guriyeynta ayaa koodh ku tusaya. Taleefankaaga ku iskaan garee.
join-scan = Iskaan garee koodhka
join-link = Ama linkiga halkan ku dheji
join-now = Ku biir
join-busy = Wax yar sug
join-welcome = Soo dhowow, { $name }
join-compare = La barbar dhig lambarkan la-taliyahaaga guriyeynta. Ma ka duwan yahay? Markaas jooji.
join-next = Soo qaad xaafaddayda

sync-first-begins = Waan bilaabaynaa
sync-first-count = { $n } / { $of }
sync-first-done-title = Xaafaddaadu waa diyaar
sync-first-done = Wax walba taleefankaaga ayay ku jiraan. Internet la'aan na way shaqeeyaan.
sync-first-open = Bilow
sync-first-later = Sii wad

today-more = { $n ->
    [one] { $n } albaab oo kale
   *[other] { $n } albaab oo kale
}

recorded = { $door }: { $outcome }
history-title = Wixii hore u dhacay

floors = { $n ->
    [one] { $n } dabaq
   *[other] { $n } dabaq
}
legend-new = Cusub: { $n }
legend-tried = La isku dayay: { $n }
legend-met = La is bartay: { $n }
legend-do_not_visit = Ha garaacin: { $n }
legend-closed = Wax la qabto ma jiraan: { $n }
building-empty = Halkan weli albaabbo ma jiraan. Marka hore cusboonaysii.

activity-when = Goorma
activity-where = Xagee
activity-come = Iska imow. Isqoris looma baahna.

sync-title = Cusboonaysiin
sync-cancel = Jooji
sync-explain-up_to_date = Wixii aad qortay oo dhan way gaareen.
sync-explain-waiting = Taleefankaaga ayay si ammaan ah ugu kaydsan yihiin. Marka internet la helo, iskood ayay u dirmayaan.
sync-explain-sending = Shaqadaada waad sii wadi kartaa.
sync-explain-needs_you = Serfarku wax buu diiday. Weli taleefankaaga ayay ku jiraan.
sync-explain-cards = Laba qof ayaa wax kala duwan qoray. Dooro kan saxda ah.

settings-title = Wax kale
settings-language = Luqad
settings-machine = Mashiin baa turjumay. Weli lama hubin.
settings-size = Cabbirka xarfaha
settings-size-usual = Caadi
settings-size-large = Weyn
settings-size-largest = Aad u weyn
settings-sync = Cusboonaysiin
settings-privacy = Wax walba oo taleefankan ku jira sir bay ku kaydsan yihiin.

problem-retry = Isku day mar kale
problem-back = Dib u noqo
problem-join = Mar kale ku biir
problem-begin-anew = Dib u bilow
