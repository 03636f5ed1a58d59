# Translated by a machine; no speaker has read it yet.
# Inviting, signing up, counting.
persons = { $n ->
    [one] { $n } persoană
    [few] { $n } persoane
   *[other] { $n } de persoane
}
invite-brings = aduce: { $what }
invite-fetch = de luat de acasă
invite-nameless = Cineva fără adresă
invite-not_coming = Nu vine
invite-title = Invitați
invite-empty = Acum nu este nicio ușă la care să întrebați.
invite-to_ask = { $n ->
    [one] Încă { $n } ușă de întrebat
    [few] Încă { $n } uși de întrebat
   *[other] Încă { $n } de uși de întrebat
}
invite-nameless-add = Vine cineva fără adresă
invite-answer-yes = Vine
invite-answer-no = Nu vine
invite-answer-not_home = Nimeni acasă
invite-said-nothing = încă nu am întrebat
invite-said-yes = vine
invite-said-no = nu vine
invite-said-maybe = poate
invite-said-not_home = nimeni acasă
invite-said-taken_back = încă nu am întrebat
invite-fewer = O persoană mai puțin
invite-more = O persoană mai mult
invite-fetch-them = De luat de acasă
invite-brings-write = Aduce ceva
invite-write = Ce aduc?
    .hint = Scurt și fără nume.
    .save = Salvați
seat-asked = cerut, încă nu e sigur
seat-given = loc sigur
seat-waiting = listă de așteptare
seats-left = { $n ->
    [one] Încă { $n } loc
    [few] Încă { $n } locuri
   *[other] Încă { $n } de locuri
}
seats-full = Complet
seats-waiting = { $n ->
    [one] { $n } pe lista de așteptare
    [few] { $n } pe lista de așteptare
   *[other] { $n } pe lista de așteptare
}
activity-coming = { $n ->
    [one] Vine { $n } persoană
    [few] Vin { $n } persoane
   *[other] Vin { $n } de persoane
}
activity-coming-off = { $n ->
    [one] Urma să vină { $n } persoană
    [few] Urmau să vină { $n } persoane
   *[other] Urmau să vină { $n } de persoane
}
activity-coming-none = Încă nu s-a înscris nimeni
activity-signup = Este nevoie de înscriere. Întrebați pe cineva de la Pleinmakers.
activity-invite = Invitați
activity-tally = Numărați prezența
activity-must_hear = Cine trebuie să știe?
tally-title = Prezență
tally-present = Persoane prezente
tally-first_time = Pentru prima dată
tally-met = Au cunoscut pe cineva din vecinătate
tally-less = { $what }: cu unu mai puțin
tally-more = { $what }: cu unu mai mult
tally-note = Doar numere, fără nume.
tally-save = Salvați prezența
tally-counted = Numărat: { $counts }
tally-told-present = { $n ->
    [one] { $n } persoană prezentă
    [few] { $n } persoane prezente
   *[other] { $n } de persoane prezente
}
tally-told-first_time = { $n ->
    [one] { $n } pentru prima dată
    [few] { $n } pentru prima dată
   *[other] { $n } pentru prima dată
}
tally-told-met = { $n ->
    [one] { $n } a cunoscut pe cineva din vecinătate
    [few] { $n } au cunoscut pe cineva din vecinătate
   *[other] { $n } au cunoscut pe cineva din vecinătate
}
hear-title = Cine trebuie să știe?
hear-cancelled = Este anulat.
hear-moved = Data nouă: { $when }.
hear-summary = { $n ->
    [one] { $n } ușă încă nu știe
    [few] { $n } uși încă nu știu
   *[other] { $n } de uși încă nu știu
}
hear-told = Știe
hear-known = Știu deja
hear-empty = Toate ușile știu.
hear-empty-action = Înapoi la activitate
calls-must_hear = Spuneți ce s-a schimbat: { $activity }
calls-call = Sunați la ușă pentru: { $activity }
calls-tally = Numărați prezența: { $activity }
calls-fetch = { $n ->
    [one] { $n } persoană de luat de acasă
    [few] { $n } persoane de luat de acasă
   *[other] { $n } de persoane de luat de acasă
}
recorded-rsvp = Invitație
recorded-attendance = Prezență
recorded-told = Anunț făcut
