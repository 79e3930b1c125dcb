# How a session stands, whose it is, what has happened to it.
session-names-many = { $most } { $field ->
    [languages] langues
   *[other] mots-clés
} au plus sont possibles. Enlevez-en.
session-status-heading = { $status } : { $title }
session-status-tentative = Provisoire
session-status-confirmed = Confirmée
session-status-moved = Déplacée
session-status-extended = Prolongée
session-status-suspended = Suspendue
session-status-reconvened = Reprise
session-field-standing = État
session-field-negotiating-body = Organe de négociation
session-field-process = Processus
session-field-languages = Langues
session-field-tags = Mots-clés
session-field-private = Absente du flux et des événements
session-field-at = Échéance
session-field-kind = Nature
session-field-words = Longueur
session-shown-yes = oui
session-shown-no = non
session-changed-together = { $count } éléments du calendrier ont changé
session-history-title = Historique : { $title }
session-history-line = **{ $at }**, { $by } :
session-history-begin = **{ $at }** : mise au calendrier par { $by }
session-history-host = l’hébergeur de Caucus
session-history-cancelled = Annulée
session-history-again = A lieu malgré tout
session-list-more = … et { $count } de plus. Trouvez-les avec /session list et un mot de leur titre.
session-deadlines = Échéances
session-programme = Programme
session-programme-has = { $count ->
    [one] { $count } séance
   *[other] { $count } séances
} : /session programme show

# Deadlines.
deadline-not-found = Cette échéance n’existe pas ici. Tapez une partie de son titre et choisissez-la dans la liste ; /deadline list montre ce qui est à venir.
deadline-cancelled-already = Cette échéance a déjà été annulée.
deadline-over = Cette échéance est passée ; rien n’a été modifié.
deadline-words = Une limite va de 1 à { $most } mots ; 0 la supprime.
deadline-until = Échéance
deadline-now = Désormais
deadline-of = Session
deadline-words-most = { $count } mots au plus
deadline-kind-interest = Manifestation d’intérêt
deadline-kind-accreditation = Accréditation
deadline-kind-registration = Inscription
deadline-kind-visa = Visa
deadline-kind-speaker-list = Liste des orateurs et oratrices
deadline-kind-written-submission = Contribution écrite
deadline-kind-letter = Lettre
deadline-kind-other = Échéance
deadline-added = Cette échéance est au calendrier. Chaque rappel ressemble à cette fiche.
deadline-changed = L’échéance est modifiée. Aucun message n’est envoyé.
deadline-changed-told = L’échéance est modifiée. Elle avait été signalée ici : { $channels } ; ce qui est nouveau y paraît dans un instant.
deadline-cancelled = L’échéance est annulée. Aucun rappel n’avait été publié, donc rien n’en est dit.
deadline-cancelled-told = L’échéance est annulée. Un rappel avait paru ici : { $channels } ; l’annulation y paraît dans un instant.
deadline-cancelled-body = Cette échéance n’est plus valable. Elle était fixée à : { $when }.
deadline-list-title = Échéances à venir
deadline-list-footer = Les heures sont celles du lieu. /session show donne le reste, et votre propre heure.
deadline-list-none = Aucune échéance n’est à venir. Les responsables en mettent au calendrier avec /deadline add ; /session list montre aussi celles qui sont connues.

# Programmes: meetings and agenda items.
programme-title = Programme : { $title }
programme-none = Aucune séance n’est au programme. Les responsables y mettent les séances habituelles avec /session programme fill { $id }, une seule avec /session programme add, un tableau avec /session programme import.
programme-footer = Heures de : { CITY($city) }. /session programme export donne le programme en tableau.
programme-not-found = Cela n’est plus au programme. Choisissez une séance ou un point dans la liste.
programme-no-days = Aucun jour ouvré de cette session n’a de place pour une séance. Vérifiez son début et sa fin, ou ajoutez des séances une à une.
programme-many = Cela dépasse { $most } pour une session. Enlevez-en.
programme-meeting-there = Il y a déjà une séance à cette heure dans cette salle. Ajoutez-lui un point avec « title », ou choisissez une autre heure.
programme-outside = { $day } n’est pas un jour de cette session (du { $first } au { $last }), ou la séance dure plus d’un jour. Vérifiez la date ; une session plus longue s’indique avec /session change.
programme-cell-missing = La colonne « { $column } » est vide.
programme-cell-long = La colonne « { $column } » dépasse { $most } caractères.
programme-file-large = Ce tableau dépasse { $most } Ko. Enlevez ce qui n’est pas du programme.
programme-file-long = Ce tableau a plus de { $most } lignes. Enlevez-en.
programme-file-empty = Ce tableau n’a aucune ligne. Remplissez-le et envoyez-le de nouveau.
programme-file-not-csv = Ce n’est pas un tableau CSV, ou il est endommagé. Enregistrez-le depuis votre tableur en « CSV UTF-8 » et envoyez ce fichier.
programme-file-columns = Le tableau n’a pas de colonne « { $missing } ». Sa première ligne nomme les colonnes : { $columns }.
programme-file-twice = Le tableau a deux fois la colonne « { $column } ». Enlevez-en une.
programme-export-done = Le programme en tableau. Modifiez-le dans votre tableur et renvoyez-le avec /session programme import.
programme-import-button = Mettre au programme
programme-report-title = Le tableau, ligne par ligne
programme-report-counts = Nouvelles : { $added } ; modifiées : { $changed } ; inchangées : { $same } ; erronées : { $wrong }.
programme-report-wrong = Rien n’a été fait. Corrigez les lignes erronées et envoyez de nouveau le tableau.
programme-report-done = C’est fait : ceci est maintenant au programme.
programme-report-removed = Absents du tableau, retirés du programme : { $count }.
programme-report-kept = Absents du tableau, gardés au programme : { $count }.
programme-report-more = … et { $count } lignes de plus
programme-row-added = Ligne { $line } : nouvelle · { $text }
programme-row-changed = Ligne { $line } : modifiée · { $text }
programme-row-same = Ligne { $line } : inchangée · { $text }
programme-row-wrong = **Ligne { $line } : erronée** · { $text } · { $reason }

# Discord's scheduled events, and the feed file.
events-on = Les sessions à venir paraissent dans un instant comme événements Discord, et suivent les changements. Un événement supprimé dans Discord ne revient pas.
events-off = Les événements des sessions sont retirés dans un instant.
events-state-on = Les sessions paraissent comme événements Discord. /session events off les retire.
events-state-off = Les sessions ne paraissent pas comme événements Discord. /session events on les y met.
events-state-problem = Les sessions devraient paraître comme événements Discord, mais : { $problem }
events-no-permission = Caucus n’a pas la permission « Créer des évènements ». Donnez-la-lui (Paramètres du serveur, Rôles), puis utilisez de nouveau /session events on.
events-refused = Discord n’a pas accepté un événement. Utilisez de nouveau /session events on ; si cela persiste, prévenez l’hébergeur de Caucus.
events-no-server = Caucus n’est plus dans ce serveur.
events-full = Discord n’accepte pas plus de 100 événements par serveur, donc les sessions les plus lointaines n’en ont pas. Ils viendront quand d’autres seront terminés.
feed-off = L’hébergeur de Caucus n’a pas défini de dossier pour les flux, donc il n’y a pas de fichier auquel s’abonner. /session export donne le calendrier en fichier.
feed-none = Ce serveur n’a pas de flux.
feed-unwritable = Le flux ne peut pas être écrit ({ $reason }). Prévenez l’hébergeur de Caucus ; le calendrier lui-même est intact.
feed-stopped = Le flux est arrêté et son fichier supprimé. Les agendas qui y étaient abonnés n’y trouvent plus rien.
feed-title = Le calendrier auquel s’abonner
feed-body = Ajoutez cette adresse dans votre agenda (« S’abonner », « À partir de l’URL »). Elle suit chaque changement. Les sessions et les échéances privées n’y figurent pas.
feed-body-file = Caucus met ce fichier à jour à chaque changement ; les sessions et les échéances privées n’y figurent pas. L’hébergeur de Caucus peut mettre son dossier en ligne et dire à quelle adresse, pour que les agendas puissent s’y abonner.
feed-address = Adresse
feed-file = Fichier chez l’hébergeur
feed-secret = Toute personne qui connaît ce nom peut lire le calendrier. /session feed new lui en donne un autre.
