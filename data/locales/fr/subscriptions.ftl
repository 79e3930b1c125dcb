# Subscriptions to the calendar.
subscription-topic-unclear = Choisissez dans la liste ce que vous voulez suivre : une session, une échéance, un organe, un type d’échéance, un mot-clé, ou tout.
subscription-offset-uneven = Donnez des jours entiers, des heures entières jusqu’à 72, ou des multiples de 5 minutes jusqu’à 3 heures. Par exemple : 7 jours, 1 jour, 2 heures.
subscription-offset-none = Dites au moins une fois combien de temps avant vous voulez le rappel, ou mettez-y fin avec /subscribe stop.
subscription-digest-no-offsets = Un récapitulatif vient à son heure et n’a pas de rappels. Mettez-y fin avec /subscribe stop et créez-en un autre.
subscription-clock-unclear = Tapez une heure, par exemple 8:00 ou 18:30.
subscription-quiet-unclear = Tapez des heures calmes, par exemple 22:00-07:00, ou « aucune ».
subscription-days-unclear = Tapez les jours, par exemple lun-ven, ou lun, mer, ven, ou « tous ».
subscription-hours-nothing = Donnez au moins une chose : les heures calmes, votre lieu, les jours, ou si les échéances urgentes viennent malgré tout.
subscription-role-needs-channel = Un rôle est mentionné dans un salon. Donnez aussi le salon.
subscription-there-already = Cet abonnement existe déjà. /subscribe change règle d’autres rappels, /subscribe list le montre.
subscription-many = Il y en a déjà { $most }. Mettez d’abord fin à l’un d’eux avec /subscribe stop.
subscription-over = C’est terminé ou annulé : rien n’en est à venir.
subscription-not-found = Vous n’avez pas cet abonnement. /subscribe list montre les vôtres.
subscription-channels-only-organisers = Seuls les responsables peuvent changer ce qui est publié dans un salon.
subscription-snoozed = Il reviendra déjà.
subscription-snooze-late = Cela aura déjà commencé, ou c’est annulé. Choisissez une durée plus courte.
subscription-added = Abonnement créé
subscription-changed = Modifié
subscription-resumed = L’abonnement reprend : { $name }
subscription-stopped = Terminé : { $name }. Plus rien n’en viendra.
subscription-number = Abonnement #{ $id } · /subscribe list
subscription-list = Ce que vous suivez
subscription-list-footer = /subscribe change, pause, resume, stop avec le numéro
subscription-none = Vous ne suivez encore rien. /subscribe to permet de commencer.
subscription-channels = Salons de ce serveur
subscription-private = Les rappels viennent en message privé. Permettez aux membres de ce serveur de vous écrire, sinon Discord ne les acceptera pas.
subscription-in = Publié dans { $channel }.
subscription-fitting =
    { $count ->
        [0] Rien de ce qui est à venir au calendrier n’y correspond encore ; ce qui sera ajouté vous parviendra.
        [one] { $count } entrée à venir y correspond maintenant ; ce qui sera ajouté plus tard compte aussi.
       *[other] { $count } entrées à venir y correspondent maintenant ; ce qui sera ajouté plus tard compte aussi.
    }
subscription-first = En premier
subscription-before = { $spans } avant
subscription-role = mentionne { $role }
subscription-role-waits = mentionnera { $role } dès qu’une deuxième personne responsable sera d’accord
subscription-ping = Mention du rôle
subscription-ping-waits = { $role } sera mentionné dès qu’une deuxième personne responsable appuiera sur le bouton. D’ici là, la publication se fait sans mention.
subscription-ping-done = { $role } est désormais mentionné.
subscription-paused = suspendu
subscription-paused-because = suspendu de lui-même : { $reason }
subscription-topic-all = Tout le calendrier
subscription-topic-session = Session : { $name }
subscription-topic-deadline = Échéance : { $name }
subscription-topic-body = Organe ou processus : { $name }
subscription-topic-kind = Échéances : { $kind }
subscription-topic-tag = Mot-clé : { $name }
subscription-topic-daily = Aujourd’hui ({ CITY($city) }), chaque jour à { $at }
subscription-topic-weekly = Cette semaine, le { $day } à { $at } ({ CITY($city) })
subscription-hours = Quand vous recevez les rappels
subscription-hours-none = Pas d’heures calmes
subscription-hours-quiet = Calme de { $begin } à { $end }
subscription-hours-place = Votre lieu : { $place }
subscription-days = Jours : { $days }
subscription-days-all = Tous les jours
subscription-day-0 = lundi
subscription-day-1 = mardi
subscription-day-2 = mercredi
subscription-day-3 = jeudi
subscription-day-4 = vendredi
subscription-day-5 = samedi
subscription-day-6 = dimanche
subscription-urgent-yes = Les échéances à moins de 24 heures viennent malgré tout
subscription-urgent-no = Ce qui ne peut pas attendre vient peu avant vos heures calmes
subscription-later-10m = Dans 10 minutes
subscription-later-1h = Dans une heure
subscription-later-morning = Demain matin
subscription-stop-button = Mettre fin à cet abonnement
subscription-together = { $count } rappels
subscription-news-together = { $count } changements dans ce que vous suivez
subscription-cancelled = Cela n’aura pas lieu. C’était prévu pour : { $when }.
subscription-now = État actuel
subscription-digest-today = Aujourd’hui ({ CITY($city) }) : { $day }
subscription-digest-week = Cette semaine ({ CITY($city) }) : { $first } – { $last }
subscription-digest-deadlines = Échéances
subscription-digest-sessions = Sessions
subscription-digest-meetings = Séances
subscription-digest-more = … et { $count } de plus : /session list
subscription-digest-empty = Ce qui était prévu a été annulé ou déplacé.
subscription-unheard = Les messages privés ne vous parviennent pas
subscription-unheard-do = Autorisez les messages privés de ce serveur dans ses paramètres de confidentialité, puis utilisez /subscribe resume.
subscription-channel-gone = Un salon où paraissait ce qui est suivi n’existe plus
    L’abonnement #{ $number } ({ $title }) est suspendu. Mettez-y fin avec /subscribe stop, ou créez-en un pour un autre salon.
subscription-role-gone = Un rôle qui était mentionné n’existe plus
    L’abonnement #{ $number } ({ $title }) continue sans mentionner personne.
session-field-programme = Programme
