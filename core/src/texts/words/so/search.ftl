# Raadinta albaab.
search-title = Raadi albaab
search-label = Jid, lambar, sanduuq ama magac
search-clear = Tirtir
search-start = Qor jid, lambar ama magac. Shabakad la'aan waa shaqeeyaa.
search-nothing = Albaab uma helin “{ $text }”. Magac waxaa la helaa oo keliya inta soo dhowayntu furan tahay.
search-more = { $n ->
    [one] { $n } albaab oo kale. Wax badan qor si aad u hesho.
   *[other] { $n } albaab oo kale. Wax badan qor si aad u hesho kan saxda ah.
}
search-reason-name = Magaca liiska
search-reason-name_similar = Wuxuu u eg yahay magaca liiska
search-reason-street_similar = Jidku wuxuu u eg yahay waxaad qortay
search-reason-box = Sanduuq
search-reason-stairwell = Jaranjaro
search-reason-number = Lambarka guriga
search-reason-street = Jid
