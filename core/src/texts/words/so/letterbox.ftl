# Translated by a machine; no speaker has read it yet.
# The card for the letterbox, on paper, and the list of them.
letterbox-title = Ku soo dhowow xaafadda!
letterbox-who = Waxaan nahay Pleinmakers-ka { $neighbourhood }. Annaguna halkan ayaan degannahay.
letterbox-why = Waxaan u nimid inaan idin soo dhaweyno, laakiin guriga ma aydaan joogin.
letterbox-come = Kaalaya barnaamijyada xaafadda.
letterbox-agenda = Maxaa jira? Taleefankaaga koodhka ku iskaan garee, ama tag:
letterbox-place = Meel ku taal xaafaddaada:
letterbox-list-title = Kaararka sanduuqa boostada
letterbox-list-lead = Waa kuwa guriga joogi waayay. Dooro luqadda qofka oo daabac xaashida. Afar kaar baa ku yaal.
