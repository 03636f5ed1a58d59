# Aan de deur: wat een Pleinmaker toont, in de volgorde van een bezoek.
phrase-hello = Goedendag!
phrase-show = Ik toon u zinnen op mijn telefoon. U mag een antwoord aanwijzen.
phrase-who = Ik ben { $name }. Ik woon hier ook. Ik kom als buur, niet van een kantoor.
phrase-why = Ik kom u welkom heten in de buurt.
phrase-which_language = Welke taal spreekt u?
phrase-good_time = Past het nu even?
phrase-another_day = Zal ik een andere dag komen? Wanneer past het u?
phrase-no_visits = Hebt u liever geen bezoek? Dat is goed.
phrase-interpreter = Wilt u er iemand bij die uw taal spreekt?
phrase-programme = Hier is het programma van de buurt. Elke week is er iets te doen.
phrase-show_place = Mag ik u tonen waar iets is?
phrase-ask = Kan ik iets voor u vragen?
phrase-emergency = Bel 112 in nood. Hebt u de politie nodig? Bel 101.
phrase-notes = Ik schrijf geen opmerkingen over u op.
phrase-thanks = Dank u wel.
phrase-goodbye = Tot ziens!

# Antwoorden om aan te wijzen.
answer-yes = Ja
answer-no = Nee
answer-another_day = Een andere dag
answer-rather_not = Liever niet
answer-this_language = Deze taal
answer-other_language = Een andere taal
answer-morning = In de voormiddag
answer-afternoon = In de namiddag
answer-evening = In de avond
answer-no_visits = Liever geen bezoek
answer-visits_welcome = U mag langskomen
answer-shop = Winkel
answer-doctor = Dokter
answer-school = School
answer-town_hall = Stadhuis
