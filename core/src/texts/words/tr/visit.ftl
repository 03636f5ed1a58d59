# Translated by a machine; no speaker has read it yet.
# What happened at the door: the words on the buttons.
outcome-question = Ne oldu?
outcome-met = Tanıştık
outcome-not_home = Evde yok
outcome-come_back = Sonra tekrar gelinecek
outcome-not_wanted = Tercih etmiyor
outcome-vacant = Boş veya taşınmış
outcome-interpreter_needed = Tercüman gerekli
outcome-card_left = Posta kutusuna kart

# How a door stands.
state-new = Yeni
state-tried = { $n ->
    [one] { $n } kez evde yok
   *[other] { $n } kez evde yok
}
state-met = Tanıştık
state-come_back = Sonra tekrar gelinecek
state-come_back-on = Tekrar gelinecek: { $date }
state-again-on = tekrar: { $date }
state-do_not_visit = Zil çalınmayacak
state-do_not_visit-until = Zil çalınmayacak, bitiş: { $date }
state-vacant = Boş veya taşınmış
state-interpreter_needed = Tercüman gerekli
state-card_due = Posta kutusuna kart bırakma zamanı
state-card_left = Posta kutusuna kart
state-not_reached = Ulaşılamadı
state-nothing = Ziyaret gerekmez
state-overdue = süresi geçti
state-since = taşınma: { $date }
state-new-since = Yeni, taşınma: { $date }
state-until = bitiş: { $date }
state-due = son gün: { $date }
state-try-part = { $part } deneyin
state-with-two = İki kişi gidin

part-morning = öğleden önce
part-afternoon = öğleden sonra
part-evening = akşam
part-weekend = hafta sonu
part-in-morning = öğleden önce
part-in-afternoon = öğleden sonra
part-in-evening = akşam
part-in-weekend = hafta sonu

direction-bottom_up = aşağıdan yukarıya
direction-top_down = yukarıdan aşağıya

floor = Kat { $floor }
floor-ground = Zemin kat
stairwell = Merdiven { $label }
house = Ev
doors = { $n ->
    [one] { $n } kapı
   *[other] { $n } kapı
}
doors-open = { $n ->
    [one] { $n } kapı kaldı
   *[other] { $n } kapı kaldı
}
lift-to = asansörün son katı: { $floor }
family = { $name } ailesi
undo = Geri al
recorded-at = { $time }, { $name }
today-title = Bugün
today-empty = Bugün zil çalmanız gereken kapı yok.
today-empty-action = Tüm mahalleye bak
more-doors = Diğer kapılar
not-wanted-months = { $n ->
    [one] { $n } ay zil çalınmayacak
   *[other] { $n } ay zil çalınmayacak
}

# Languages of the door.
language-nl = Felemenkçe
language-fr = Fransızca
language-en = İngilizce
language-ar = Arapça
language-fa = Farsça
language-prs = Darice
language-ps = Peştuca
language-tr = Türkçe
language-ru = Rusça
language-uk = Ukraynaca
language-ro = Rumence
language-bg = Bulgarca
language-pl = Lehçe
language-es = İspanyolca
language-so = Somalice

# Street, house number, box.
address-box = { $street } { $number }, kutu { $box }

# A visit of the past, without what happened.
visit-tick = Ziyaret
door-name_hidden = Ad gizlendi: sunucudan 14 gündür haber yok.

# Hiçbir listenin bilmediği biri.
state-nobody = Bilinen kimse yok
face-nobody = Burada kimin oturduğu hiçbir listede yok.
face-hint = Burada biri mi oturuyor? O zaman bu kapı karşılama ziyaretlerine katılır. Ad sormuyoruz.
face-new = Burada yeni biri oturuyor
face-other = Şimdi burada başka biri oturuyor
face-undo = Yeni kimse yokmuş
face-recorded = { $door }: yeni biri
