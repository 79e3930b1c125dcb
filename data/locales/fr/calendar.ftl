# Times and zones.
cities-wrong = { $file }, ligne { $line } : « { $key } » indique le fuseau { $zone }, qui n’existe pas. Utilisez un nom IANA tel que Europe/Vienna.
zone-unknown = Je ne connais pas le lieu « { $text } ». Tapez une ville (Vienne), un fuseau (Europe/Vienna) ou un décalage (UTC+3).
zone-unknown-close = Je ne connais pas le lieu « { $text } ». Vouliez-vous dire { CITY($close) } ? Tapez une ville (Vienne), un fuseau (Europe/Vienna) ou un décalage (UTC+3).
zone-abbreviation = « { $text } » ne dit pas de quel lieu c’est l’heure ce jour-là (possibilités : { CITY($meanings) }). Tapez plutôt la ville.
zone-offset-uneven = Il n’y a pas de fuseau pour « { $text } » seul. Tapez une ville qui a cette heure, comme New Delhi pour UTC+5:30 ou Katmandou pour UTC+5:45.
time-too-long = C’est trop long pour une heure (plus de { $most } caractères). Écrivez-la comme ceci : 2027-01-18 10:00 Vienne.
time-empty = Il manque une heure. Écrivez-la comme ceci : 2027-01-18 10:00 Vienne, ou « dans 2 heures ».
time-unclear = Je ne comprends pas « { $text } » comme une heure. Écrivez-la comme ceci : 2027-01-18 10:00 Vienne, ou « demain 9:00 New York », ou « dans 2 heures ».
time-ambiguous-date = « { $text } » peut se lire de deux façons. Tapez { $first } ou { $second }.
time-ambiguous-weekday = Cela peut être { $first } ou { $second }. Tapez celui que vous voulez dire.
time-other-weekday = { $date } : c’est un { $weekday ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
   *[7] dimanche
}. Vérifiez le jour, puis tapez la date seule.
time-short-year = Tapez l’année de « { $text } » avec quatre chiffres, par exemple 2027-01-18.
time-without-date = Quel jour, à { $time } ? Écrivez-le comme ceci : 2027-01-18 { $time } Vienne.
time-without-time = À quelle heure, le { $date } ? Écrivez-la comme ceci : { $date } 10:00 Vienne.
time-without-year = De quelle année parle « { $text } » ? Écrivez comme ceci : 18 janvier 2027 10:00 Vienne.
time-no-such-date = Le jour « { $text } » n’existe pas. Vérifiez le jour et le mois.
time-no-leap-day = { $year } n’a pas de 29 février. Tapez { $year }-02-28 ou { $year }-03-01 avec l’heure, ou une année bissextile.
time-no-such-time = L’heure « { $text } » n’existe pas. Les heures vont de 00:00 à 23:59.
time-too-far = Seuls les moments entre les années { $earliest } et { $latest } sont possibles.
time-past = Ce moment est déjà passé : { $when } { CITY($city) }. Tapez un moment à venir.
time-end-before-start = La fin n’est pas après le début. Tapez la fin comme ceci : 13:00, ou avec sa date : 2027-01-29 18:00.
time-end-skipped = À cette heure-là, l’horloge avance ({ CITY($city) }) : le début est donc à { $time }. Tapez une fin postérieure.

# Sessions: refusals.
session-not-found = Cette session n’existe pas ici. Tapez une partie de son titre et choisissez-la dans la liste ; /session list montre ce qui est à venir.
session-no-channel = Aucun salon n’est défini ici pour les annonces, donc personne ne verrait les rappels. Indiquez-en un dans l’option « channel », définissez-le avec /setup, ou tapez « none » pour les rappels.
session-title-empty = Une session a besoin d’un titre contenant au moins une lettre ou un chiffre.
session-field-long = « { $field ->
    [title] Titre
    [place] Lieu
    [note] Note
    [documents] Documents
    [negotiating-body] Organe de négociation
    [process] Processus
    [languages] Une langue
    [tags] Un mot-clé
    [item] Point
   *[body] Objet
} » compte { $length } caractères ; { $limit } au plus sont possibles. Raccourcissez, s’il vous plaît.
session-documents-many = { $most } cotes de documents au plus sont possibles. Enlevez-en, ou donnez un lien vers la liste.
session-link = Ce n’est pas une adresse web que nous pouvons afficher. Écrivez-la sous la forme https://example.org, ou laissez le champ vide.
session-known-without-time = Le calendrier connu n’indique pas d’heure pour ceci ({ $day }). Tapez l’heure dans l’option « start », par exemple 10:00 ou 2027-01-18 10:00.
session-cancelled-already = Cette session a déjà été annulée.
session-over = Cette session est terminée ; rien n’a été modifié.
reminders-unclear = Je ne comprends pas « { $text } » comme des rappels. Écrivez-les comme ceci : 7 jours, 24 h, 1 h, 30 min, séparés par des virgules, ou « aucun ».
reminders-many = Une session a { $most } rappels au plus. Enlevez-en.
reminders-far = Un rappel vient au plus un an avant le début. Écrivez-les comme ceci : 30 jours, 7 jours, 24 h.

# Sessions: how they look.
session-when = Quand
session-until = Jusqu’à
session-place = Lieu
session-mode = Participation
session-mode-in-person = Sur place
session-mode-online = En ligne
session-mode-hybrid = Hybride : sur place et en ligne
session-documents = Documents
session-link-field = Lien
session-source = Source
session-hours = Séances
session-condition = Dépend de
session-number = Session #{ $id }
session-reminders = Rappels
session-said-planned = prévu
session-said-claimed = en cours de publication
session-said-sent = publié
session-said-sent-late = publié en retard
session-said-expired = non publié, il n’était plus utile
session-said-failed = non publié
session-said-cancelled = annulé
session-cancelled-heading = Annulée : { $title }
session-cancelled-mark = annulée
session-cancelled-body = Cette session n’aura pas lieu comme le rappel l’indiquait. Elle devait commencer : { $when }.

# Adding and cancelling.
session-added = La session #{ $id } est au calendrier. Chaque rappel ressemble à cette fiche.
session-reminders-in = Dans { $channel } :
session-before = { $span } avant
session-reminder-line = • { $before } : { $at } · { $stamp }
session-reminders-none = Aucun rappel ne sera publié.
session-too-late-field = Plus possibles
session-too-late = Trop tard pour : { $offsets }.
session-span-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
session-span-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
session-span-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
session-span-seconds = { $count ->
    [one] { $count } seconde
   *[other] { $count } secondes
}
session-span-none = au début
session-clock = Changement d’heure
session-clock-missing = Les horloges changent à cette heure-là, qui n’existe pas dans ce lieu ; le premier moment qui suit a donc été pris.
session-clock-repeated = Les horloges changent à cette heure-là, qui revient deux fois dans ce lieu ; la première a donc été prise.
session-ping = Rôle
session-ping-will = Chacun mentionne { $role }.
session-ping-waits = Ils mentionneront { $role } dès qu’une autre personne responsable l’aura confirmé avec /session show { $id } ; d’ici là, ils sont publiés sans la mention.
session-ping-open = { $by } veut que { $role } soit mentionné. Une autre personne responsable doit le confirmer ; d’ici là, les rappels sont publiés sans la mention.
session-ping-confirmed = Les rappels mentionnent { $role } ; confirmé par { $by }.
session-ping-button = Confirmer la mention
session-ping-done = Confirmé : les rappels encore à venir mentionnent { $role }.
session-cancelled-quietly = La session #{ $id } est annulée. Aucun rappel n’avait été publié, donc rien n’en est dit.
session-cancelled-told = La session #{ $id } est annulée. Un rappel avait paru ici : { $channels } ; l’annulation y paraît dans un instant.

# Lists and the known calendar.
session-list-title = Ce qui est à venir
session-list-known = **D’après le calendrier connu**
session-list-none = Rien n’est prévu. Les responsables mettent des sessions au calendrier avec /session add.
session-list-footer = Les heures sont celles du lieu. /session show donne le reste. « calendrier connu » vient avec Caucus : vérifiez sa source.
session-next-title = Prochaine session
session-next-none = Ce serveur n’a pas de session à venir. Les responsables en ajoutent une avec /session add.
session-next-known = Prochainement, selon le calendrier connu
session-going-on = en cours
session-known = calendrier connu
session-known-mark = calendrier connu, { $date }
session-known-footer = Calendrier connu : { $process }, état au { $date }
session-not-checked = Non vérifié
session-not-checked-mark = ⚠ non vérifié
session-date-unknown = date inconnue
session-range = { $first } – { $last }
session-kind-session = Session
session-kind-intersessional = Réunion intersessions
session-kind-deadline = Échéance
session-kind-window = Période
session-kind-decision = Décision
session-kind-document = Document
session-kind-signature = Signature
session-kind-ratification = Ratification
session-kind-civil-society = Société civile
session-kind-observance = Journée internationale
session-kind-condition = A lieu une fois sa condition remplie

# Calling a role, and roles that cannot be called.
role-gone = Ce rôle n’existe plus. Choisissez un autre rôle, ou aucun.
role-silent = Caucus ne peut pas mentionner { $role } dans { $channel } : son nom s’afficherait et personne ne recevrait de notification. Autorisez tout le monde à mentionner ce rôle (Paramètres du serveur, Rôles), ou donnez à Caucus la permission « Mentionner @everyone, @here et tous les rôles » dans ce salon.
