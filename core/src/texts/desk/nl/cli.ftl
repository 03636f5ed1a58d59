# De opdrachtregel.
cli-listening = De server luistert op { $url }
cli-stopping = De server stopt.
cli-join-link = Link om mee te doen, voor { $name }: { $url }
cli-join-expires = { $n ->
    [one] Werkt één keer, { $n } minuut lang.
   *[other] Werkt één keer, { $n } minuten lang.
}
cli-coach-link = Link voor { $name }, om een wachtwoord te kiezen: { $url }
cli-coach-link-once = Deze link werkt één keer.
cli-coach-removed = { $name } kan niet meer aanmelden.
cli-activity-added = Toegevoegd: { $title }, { $when }
cli-activity-cancelled = Gaat niet door: { $title }, { $when }
cli-signal-passed_on = Doorgegeven.
cli-signal-answered = Het antwoord is bewaard. Een Pleinmaker brengt het terug.
cli-signal-closed = Afgesloten.
cli-imported = Lijst gelezen: { $file }
cli-preview = Dit is een proef. Er is nog niets bewaard.
cli-error = { $sentence } { $action }
cli-joined = Deze telefoon doet mee in { $city }.
cli-recorded = Genoteerd: { $door }, { $outcome }
cli-undone = Ongedaan gemaakt: { $door }, { $outcome }
cli-sent = { $n } verstuurd
cli-received = { $n ->
    [one] { $n } gegeven opgehaald
   *[other] { $n } gegevens opgehaald
}
cli-left = { $n ->
    [one] { $n } gegeven van deze telefoon weg
   *[other] { $n } gegevens van deze telefoon weg
}
error-several_doors = Dit nummer is van meer dan één deur: { $doors }.
    .action = Schrijf het adres helemaal.
cli-activity-moved = Verplaatst: { $title }, nu op { $when }
