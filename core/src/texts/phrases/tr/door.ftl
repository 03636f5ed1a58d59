# Translated by a machine; no speaker has read it yet.
# At a door: what a Pleinmaker shows, in the order of a visit.
phrase-hello = Merhaba!
phrase-show = Size telefonumda cümleler göstereceğim. Bir cevabı parmağınızla gösterebilirsiniz.
phrase-who = Ben { $name }. Ben de burada oturuyorum. Komşunuzum, resmî bir kurumdan gelmiyorum.
phrase-why = Size mahallemize hoş geldiniz demeye geldim.
phrase-which_language = Hangi dili konuşuyorsunuz?
phrase-good_time = Şu an uygun mu?
phrase-another_day = Başka bir gün geleyim mi? Size ne zaman uyar?
phrase-no_visits = Ziyaret istemiyor musunuz? Sorun değil.
phrase-interpreter = Yanımızda dilinizi konuşan birinin olmasını ister misiniz?
phrase-programme = Bu, mahallenin programı. Her hafta bir etkinlik var.
phrase-show_place = Size bir yerin nerede olduğunu göstereyim mi?
phrase-ask = Sizin için sorabileceğim bir şey var mı?
phrase-emergency = Acil durumda 112’yi arayın. Polis için 101’i arayın.
phrase-notes = Hakkınızda hiçbir yorum yazmıyorum.
phrase-thanks = Teşekkür ederim.
phrase-goodbye = Hoşça kalın, görüşmek üzere!

# Answers to point at.
answer-yes = Evet
answer-no = Hayır
answer-another_day = Başka bir gün
answer-rather_not = Tercih etmem
answer-this_language = Bu dil
answer-other_language = Başka bir dil
answer-morning = Öğleden önce
answer-afternoon = Öğleden sonra
answer-evening = Akşam
answer-no_visits = Ziyaret istemiyorum
answer-visits_welcome = Gelebilirsiniz
answer-shop = Market
answer-doctor = Doktor
answer-school = Okul
answer-town_hall = Belediye
