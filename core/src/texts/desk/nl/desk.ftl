# Aanmelden, en wat er rond elke pagina van de wooncoach staat.
desk-home = Wat wacht
desk-parts = Onderdelen
desk-questions = Vragen
desk-cards = Namen
desk-doors = Adressen
desk-nothing = niets
desk-sign-out = Meld af
desk-waits = { $n ->
    [one] { $n } wacht
   *[other] { $n } wachten
}
desk-late = { $n } te laat
desk-sign-in = Meld je aan
desk-name = Naam
desk-password = Wachtwoord
desk-code = Code
desk-code-hint = Zes cijfers uit de app op je telefoon.
desk-no-access = Lukt het niet? Vraag een nieuwe link aan wie de server beheert.
desk-setup = Kies een wachtwoord
desk-new-password = Wachtwoord
desk-new-password-hint = Minstens 12 tekens. Een zin die je niet vergeet, is goed.
desk-scan = Scan de code
desk-scan-hint = Open op je telefoon een app voor codes en scan dit beeld.
desk-key = Of typ deze sleutel in de app:
desk-first-code = De zes cijfers die de app nu toont
desk-setup-save = Bewaar en meld je aan

desk-phones = Telefoons
desk-phone-new = Nieuwe telefoon
desk-phone-new-name = Voornaam
desk-phone-new-hint = Zo zien collega's de naam.
desk-phone-new-do = Toon de code
desk-phone-stop = Doet niet meer mee
desk-phone-stop-hint = Alles van de buurt gaat van de telefoon. Wat nog niet verstuurd was, komt bij jullie aan.
desk-phone-stop-do = Neem de toegang weg
desk-phone-lost = Telefoon kwijt
desk-phone-lost-hint = Alles op de telefoon gaat weg zodra ze netwerk heeft. Dat kan niet terug.
desk-phone-lost-do = Maak de telefoon leeg
desk-join = Scan deze code
desk-join-hint = Open de app op de nieuwe telefoon en scan dit beeld.
desk-join-once = De code werkt één keer, tot { $when }.
desk-join-compare = De telefoon toont daarna een getal. Vergelijk het met het getal in de lijst.
desk-join-link = Geen camera? Open deze link op de telefoon:
desk-join-back = Naar de lijst

error-sign_in = De naam, het wachtwoord of de code klopt niet.
    .action = Probeer opnieuw, met een nieuwe code.
error-signed_out = Je bent niet meer aangemeld.
    .action = Meld je opnieuw aan.
error-form_foreign = Dit formulier komt niet van deze pagina.
    .action = Laad de pagina opnieuw en probeer nog eens.
error-setup_link = Deze link werkt niet of niet meer.
    .action = Vraag een nieuwe link aan wie de server beheert.
error-password_short = Dit wachtwoord is te kort.
    .action = Kies minstens 12 tekens.
error-password_long = Dit wachtwoord is te lang.
    .action = Kies niet meer dan 250 tekens.
error-code_wrong = Deze code klopt niet.
    .action = Typ je wachtwoord opnieuw, en de code die de app nu toont.
error-coach_exists = Er is al een wooncoach met deze naam.
    .action = Kies een andere naam, of maak een nieuwe link met coach reset.
error-no_such_coach = We kennen deze wooncoach niet.
    .action = Zoek de naam op met coach list.
