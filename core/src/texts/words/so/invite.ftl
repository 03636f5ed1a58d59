# Translated by a machine; no speaker has read it yet.
# Inviting, signing up, counting who came.
persons = { $n ->
    [one] { $n } qof
   *[other] { $n } qof
}
invite-brings = waxay keenayaan: { $what }
invite-fetch = waxay rabaan in loo soo doonto
invite-nameless = Qof aan cinwaan lahayn
invite-not_coming = Ma imanayaan
invite-title = Casuun
invite-empty = Hadda albaab la weydiiyo ma jiro.
invite-to_ask = { $n ->
    [one] { $n } albaab oo la weydiinayo ayaa haray
   *[other] { $n } albaab oo la weydiinayo ayaa haray
}
invite-nameless-add = Qof aan cinwaan lahayn ayaa imanaya
invite-answer-yes = Way imanayaan
invite-answer-no = Ma imanayaan
invite-answer-not_home = Guriga ma joogaan
invite-said-nothing = weli lama weydiin
invite-said-yes = way imanayaan
invite-said-no = ma imanayaan
invite-said-maybe = laga yaabaa
invite-said-not_home = guriga ma joogaan
invite-said-taken_back = weli lama weydiin
invite-fewer = Hal qof ka yaree
invite-more = Hal qof ku dar
invite-fetch-them = U soo doono
invite-brings-write = Wax bay keenayaan
invite-write = Maxay keenayaan?
    .hint = Gaaban, magacyo la'aan.
    .save = Kaydi
seat-asked = waa la codsaday, weli ma hubo
seat-given = boos bay leeyihiin
seat-waiting = liiska sugitaanka
seats-left = { $n ->
    [one] { $n } boos ayaa haray
   *[other] { $n } boos ayaa haray
}
seats-full = Waa buuxa
seats-waiting = { $n ->
    [one] { $n } qof liiska sugitaanka
   *[other] { $n } qof liiska sugitaanka
}
activity-coming = { $n ->
    [one] { $n } qof ayaa imanaya
   *[other] { $n } qof ayaa imanaya
}
activity-coming-off = { $n ->
    [one] { $n } qof ayaa iman lahaa
   *[other] { $n } qof ayaa iman lahaa
}
activity-coming-none = Weli cidna isma qorin
activity-signup = Waa in la isqoro. Weydii Pleinmaker.
activity-invite = Casuun
activity-tally = Tiri dadka yimid
activity-must_hear = Yaa la ogeysiinayaa?
tally-title = Dadka yimid
tally-present = Way joogaan
tally-first_time = Markii ugu horreysay
tally-met = Deris bay barteen
tally-less = { $what }: mid ka yaree
tally-more = { $what }: mid ku dar
tally-note = Tirooyin keliya, magacyo ma leh.
tally-save = Kaydi tirada
tally-counted = La tiriyay: { $counts }
tally-told-present = { $n ->
    [one] { $n } qof ayaa jooga
   *[other] { $n } qof ayaa jooga
}
tally-told-first_time = { $n ->
    [one] { $n } qof markii ugu horreysay
   *[other] { $n } qof markii ugu horreysay
}
tally-told-met = { $n ->
    [one] { $n } qof ayaa deris bartay
   *[other] { $n } qof ayaa deris bartay
}
hear-title = Yaa la ogeysiinayaa?
hear-cancelled = Waa baaqday.
hear-moved = Waqtiga cusub: { $when }.
hear-summary = { $n ->
    [one] { $n } albaab weli lama ogeysiin
   *[other] { $n } albaab weli lama ogeysiin
}
hear-told = Way og yihiin
hear-known = Hore ayay u ogaayeen
hear-empty = Albaabbada oo dhan waa la ogeysiiyay.
hear-empty-action = Ku noqo barnaamijka
calls-must_hear = Sheeg wixii isbeddelay: { $activity }
calls-call = Albaabbada garaac: { $activity }
calls-tally = Tiri dadka yimid: { $activity }
calls-fetch = { $n ->
    [one] Waxay rabaan in loo soo doonto: { $n }
   *[other] Waxay rabaan in loo soo doonto: { $n }
}
recorded-rsvp = Casuumad
recorded-attendance = Dadka yimid
recorded-told = Waa la ogeysiiyay
