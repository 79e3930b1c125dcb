# Announcements: refusals, the form, the preview, lists, what became of each.
announcement-post = Annonce

announcement-title-empty = L’annonce n’a pas de titre. Saisissez-en un.
announcement-title-long = Le titre compte { $length } caractères ; { $limit } sont possibles. Raccourcissez-le.
announcement-text-empty = L’annonce n’a pas de texte. Saisissez-en un.
announcement-text-long = Le texte compte { $length } caractères ; { $limit } sont possibles. Raccourcissez-le, ou mettez le reste dans une deuxième annonce.
announcement-no-channel = Aucun salon n’est défini ici pour les annonces. Choisissez un salon, ou faites-en définir un avec /setup.
announcement-useful-hours = Une annonce peut être publiée avec 1 à { $most } heures de retard. Choisissez un nombre entre les deux.
announcement-not-found = Cette annonce n’existe pas ici. /announce list montre ce qui est prévu, /announce history ce qui a eu lieu.
announcement-is-draft = C’est un brouillon, rien n’est encore prévu. Ouvrez-le avec /announce list pour le programmer ou l’abandonner.
announcement-scheduled-already = Cette annonce est déjà programmée. /announce list la montre ; pour la modifier, annulez-la et rédigez-la de nouveau.
announcement-cancelled-already = Cette annonce a été annulée. /announce history la montre.
announcement-changed = Quelqu’un a modifié ce brouillon depuis que vous l’avez vu. Rouvrez-le avec /announce list.
announcement-over = Il est trop tard pour annuler cette annonce : elle a été publiée, ou elle est terminée. /announce history dit ce qu’elle est devenue.
announcement-ask-needless = Plus rien n’attend une deuxième personne responsable. /announce list montre où en est l’annonce.
announcement-ask-not-here = Vous ne pouvez pas écrire dans ce salon. Allez dans un salon que lisent les autres responsables, ouvrez-y /announce list et demandez de nouveau.

announcement-form = Nouvelle annonce
announcement-form-edit = Modifier l’annonce
announcement-form-title = Titre
announcement-form-title-help = Une ligne ; c’est aussi ce que montrent les listes
announcement-form-text = Texte
announcement-form-text-help = Tel qu’il sera lu ; gras et listes possibles, mentions et liens cachés restent tels que tapés
announcement-form-when = Quand
announcement-form-when-help = 2027-01-18 10:00 Vienne · demain 9:00 New York · dans 2 heures
announcement-form-channel = Salon
announcement-form-channel-help = Où elle est publiée
announcement-form-role = Rôle à mentionner
announcement-form-role-help = Laissez vide pour ne mentionner personne

announcement-preview = **Aperçu, pour vous seulement.** Rien n’est prévu tant que vous ne l’avez pas programmée.
announcement-scheduled = **Programmée** sous le numéro #{ $id }.
announcement-ended = **Annonce #{ $id }**
announcement-goes = Dans { $channel }, { $when }
announcement-time-missing = Pour { CITY($city) }, les horloges avancent à cette heure-là, donc l’heure que vous avez tapée n’existe pas ; la première qui suit est prise.
announcement-time-repeated = Pour { CITY($city) }, les horloges reculent à cette heure-là, donc cette heure revient deux fois ; la première est prise.
announcement-calls-nobody = Ne mentionne aucun rôle.
announcement-calls = Mentionne { $role }.
announcement-calls-needs-second = Mentionne { $role } si une deuxième personne responsable le confirme ; sinon, l’annonce est publiée sans la mention.
announcement-calls-if-other = La mention de { $role } attend une deuxième personne responsable, qui la trouve avec /announce list. Sans confirmation, l’annonce est publiée sans elle.
announcement-calls-if-you = La mention de { $role } attend une deuxième personne responsable : vous pouvez l’autoriser. Sans confirmation, l’annonce est publiée sans elle.
announcement-calls-confirmed = Mentionne { $role } ; confirmé par { $by }.
announcement-useful = Si Caucus est absent à ce moment-là, l’annonce est publiée en retard, au plus { $hours ->
    [one] { $hours } heure
   *[other] { $hours } heures
} après ; au-delà, elle n’est pas publiée et vous en recevez la nouvelle.

announcement-button-schedule = Programmer
announcement-button-edit = Modifier
announcement-button-discard = Abandonner
announcement-button-discard-sure = Oui, abandonner
announcement-button-show = Non, garder
announcement-button-cancel = Annuler l’annonce
announcement-button-cancel-sure = Oui, annuler
announcement-button-again = Rédiger de nouveau
announcement-button-ping = Vérifier et confirmer
announcement-button-call = Autoriser la mention du rôle
announcement-button-ask = Demander dans ce salon

announcement-discard-question = Abandonner ce brouillon ? Son texte sera perdu.
announcement-discarded = Abandonné. Rien n’était prévu. Voici son texte :
announcement-cancel-question = Annuler cette annonce ? Elle ne sera pas publiée.
announcement-ask = { $person } demande à une autre personne responsable de confirmer que l’annonce « { $title } » ({ $when }) mentionne { $role }.

announcement-list-title = Annonces à venir
announcement-list-none = Rien n’est prévu. Rédigez une annonce avec /announce schedule.
announcement-list-draft = 📝 Brouillon : non programmé
announcement-list-ping-waits = ⏳ La mention de { $role } attend une deuxième personne responsable
announcement-list-open = En ouvrir une : modifier, annuler, confirmer …
announcement-list-confirm = Confirmer la mention de #{ $id }

announcement-history-title = Ce que sont devenues les annonces
announcement-history-none = Aucune annonce n’a encore été publiée ni annulée. /announce list montre ce qui est prévu.
announcement-became-planned = Pas encore publiée : Discord ne l’a pas acceptée, Caucus réessaie.
announcement-became-claimed = En cours de publication.
announcement-became-sent = Publiée le { $at } : { $link }
announcement-became-sent-late = Publiée en retard, le { $at } : { $link }
announcement-became-expired = Expirée, non publiée. { $reason }
announcement-became-failed = Échec, non publiée. { $reason }
announcement-became-cancelled = Annulée le { $at } par { $by } ; non publiée.
announcement-cancelled-meanwhile = { $by } l’a annulée pendant sa publication.
announcement-called-nobody = Sans mention de { $role } : aucune deuxième personne responsable ne l’a confirmée.
announcement-called = { $role } : mention faite.
announcement-called-confirmed = { $role } : mention faite, confirmée par { $by }.
