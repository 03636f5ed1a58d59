# Translated by a machine; no speaker has read it yet.
# The screens of the app.
app-name = Pleinmakers
back = Retour
tab-today = Aujourd’hui
tab-building = Quartier
tab-signals = Questions
tab-agenda = Agenda
tab-settings = Plus

start-lead = Ensemble, nous faisons le quartier.
start-resident = Que peut-on faire ?
    .hint = Choisissez votre quartier. Pas besoin de compte.
start-pleinmaker = Je suis Pleinmaker
    .hint = Participez avec le code de votre coach logement.
start-settings = Langue et lettres

choose-title = Choisissez votre quartier
choose-lead = Vous verrez ensuite ce qu’il y a à faire. Nous ne demandons pas votre nom.

join-screen-title = Participer
join-screen-lead = Votre coach logement vous montre un code. Scannez-le avec votre téléphone.
join-scan = Scanner le code
join-link = Ou collez le lien ici
join-now = Participer
join-busy = Un instant
join-welcome = Bienvenue, { $name }
join-compare = Comparez ce nombre avec votre coach logement. Il est différent ? Alors arrêtez.
join-next = Charger mon quartier

sync-first-begins = Nous commençons
sync-first-count = { $n } sur { $of }
sync-first-done-title = Votre quartier est là
sync-first-done = Tout est sur votre téléphone. Cela marche aussi sans réseau.
sync-first-open = Commencer
sync-first-later = Continuer

today-more = { $n ->
    [one] Encore { $n } porte
   *[other] Encore { $n } portes
}

recorded = { $door } : { $outcome }
history-title = Les visites d’avant

floors = { $n ->
    [one] { $n } étage
   *[other] { $n } étages
}
legend-new = nouveau : { $n }
legend-tried = déjà essayé : { $n }
legend-met = connaissance faite : { $n }
legend-do_not_visit = ne pas sonner : { $n }
legend-closed = rien à faire : { $n }
building-empty = Il n’y a pas encore de portes ici. Faites d’abord la mise à jour.

activity-when = Quand
activity-where = Où
activity-come = Venez tout simplement. Pas besoin de vous inscrire.

sync-title = Mise à jour
sync-cancel = Arrêter
sync-explain-up_to_date = Tout ce que vous avez noté est arrivé.
sync-explain-waiting = C’est en sécurité sur votre téléphone. Dès qu’il y a du réseau, cela part tout seul.
sync-explain-sending = Vous pouvez continuer à travailler.
sync-explain-needs_you = Le serveur n’a pas accepté quelque chose. C’est encore sur votre téléphone.
sync-explain-cards = Deux personnes ont écrit autre chose. Choisissez ce qui est juste.

settings-title = Plus
settings-language = Langue
settings-machine = Traduit par une machine. Pas encore relu.
settings-size = Taille des lettres
settings-size-usual = Normale
settings-size-large = Grande
settings-size-largest = Très grande
settings-sync = Mise à jour
settings-privacy = Tout est chiffré sur ce téléphone.

problem-retry = Réessayer
problem-back = Retour
problem-join = Participer à nouveau
problem-begin-anew = Recommencer
