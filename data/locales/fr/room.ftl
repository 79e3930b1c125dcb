# In the room: who attends.
room-coalition-needed = Qui participe et qui prend la parole ne regarde que les membres de la coalition. Demandez son rôle à une personne responsable.
room-person-outside = Cette personne n’est pas membre de la coalition ici, donc elle ne peut pas être inscrite.
room-person-bot = C’est un bot. Choisissez une personne.
room-part-unknown = Choisissez un jour ou une séance dans la liste, ou laissez « part » vide pour toute la session.
room-part-gone = La session n’a plus ce jour ou cette séance. Choisissez-en un dans la liste.
room-not-attending = Vous n’y avez rien indiqué qui puisse être retiré.
room-entered-already = Cette personne a déjà dit elle-même à quoi elle participe. Demandez-lui de le modifier.
room-question-gone = Cette question est réglée, ou l’inscription n’existe plus. Il n’y a plus rien à répondre.
room-session-cancelled = Cette session a été annulée, donc personne n’y participe.
room-session-over = Cette session est terminée. Plus rien ne peut y être inscrit.

room-attend-button = Je participe …
room-attend-title = Vous et : { $title }
room-attend-none = Vous n’avez pas dit que vous participez. Choisissez ci-dessous ; personne d’autre ne peut le dire à votre place sans vous le demander.
room-attend-footer = Seuls les membres de la coalition voient ceci. Effacé 30 jours après la session.
room-attend-in-person = Sur place, en entier
room-attend-online = En ligne, en entier
room-attend-no = Je ne participe pas
room-parts-in-person = Certains jours ou séances seulement, sur place
room-parts-online = Certains jours ou séances seulement, en ligne
room-how-in-person = Sur place
room-how-online = En ligne
room-part-all = en entier
room-part-off = une séance qui n’est plus au programme
room-said-by = selon { $person }
room-asked-by = attend votre accord ; inscription par { $person }
room-somebody = une personne effacée depuis
room-who-title = Qui participe : { $title }
room-who-count = Sur place : **{ $in_person }** · en ligne : **{ $online }**
room-who-days = Jour par jour
room-who-day = { $day } : { $in_person } sur place, { $online } en ligne
room-who-none = Personne n’a encore dit participer. `/room attend` permet de le dire.
room-who-footer = Réservé à la coalition ; ne le transmettez pas, s’il vous plaît. Effacé 30 jours après la session.
room-entered-asked = Un message privé pose la question à { $person }, qui comptera une fois d’accord.
room-entered-said = Inscription faite pour { $person }, avec la mention que cela vient de vous. Un message l’en prévient et permet de la retirer.
room-attendance-asked = Participez-vous ?
room-asked-body =
    { $by } voudrait vous inscrire pour **{ $session }** ({ $when }) : { $how }, { $part }.
    Cela ne compte que si vous le dites. Seuls les membres de la coalition le voient, et cela est effacé 30 jours après la session.
room-entered-body =
    { $by } dit que vous participez à **{ $session }** ({ $when }) : { $how }, { $part }.
    Cela compte, avec la mention de qui l’a dit. Si ce n’est pas le cas, retirez l’inscription. Seuls les membres de la coalition la voient.
room-asked-yes-button = Oui, je participe
room-asked-no-button = Non
room-asked-out-button = Retirer l’inscription
room-asked-yes = C’est noté : vous participez. `/room withdraw` permet de le retirer à tout moment.
room-asked-no = L’inscription est retirée. Aucun message n’est envoyé.

# Who speaks.
room-roster-unknown = Cette liste des interventions n’existe pas ici. Choisissez-en une dans la liste proposée.
room-roster-size = Une liste des interventions a de 1 à { $slots } créneaux de 1 à { $minutes } minutes chacun.
room-roster-closed = Cette liste des interventions est close, ou sa séance est terminée. Plus rien ne peut y être pris ni modifié.
room-slots-taken = Le créneau { $slot } est pris. Demandez d’abord à cette personne d’en changer, ou gardez au moins { $slot } créneaux.
room-slot-unknown = Ce créneau n’existe pas. Choisissez-en un de 1 à { $slots }.
room-slot-taken = Quelqu’un a déjà le créneau { $slot }. Choisissez-en un libre, ou demandez un échange avec `/room swap`.
room-waiting-full = { $most } personnes attendent déjà. Demandez d’autres créneaux à une personne responsable.
room-no-claim = Vous, ou la personne que vous avez indiquée, n’y avez ni créneau ni place sur la liste d’attente.
room-swap-self = Vous ne pouvez pas échanger votre place avec vous-même. Choisissez quelqu’un d’autre.
room-swap-waiting = Les places s’échangent entre deux personnes qui ont toutes deux un créneau.
room-swap-stale = L’une des deux personnes a maintenant un autre créneau, donc rien n’a été modifié. Demandez de nouveau.

room-roster-title = Interventions : { $item }
room-roster-gone = un point qui n’est plus au programme
room-roster-slots = { $slots ->
    [one] Un créneau
   *[other] { $slots } créneaux
}{ $minutes ->
    [one] {" "}d’une minute
   *[other] {" "}de { $minutes } minutes
}
room-roster-over = **Close** : plus rien ne peut être pris.
room-roster-counts = Créneaux pris : **{ $taken }** sur { $slots } · en attente : { $waiting }. « Qui prend la parole » montre les noms aux membres de la coalition.
room-roster-footer = Liste { $id }
room-roster-choice = libres : { $free } sur { $slots }
room-roster-opened = Le message de la liste part vers { $channel }. Il ne nomme les personnes que tant que la coalition seule peut lire ce salon.
room-slot-open = libre
room-waiting = Liste d’attente
room-regions = Par région
room-region-unsaid = non indiquée
room-region-africa = Afrique
room-region-asia-pacific = Asie et Pacifique
room-region-eastern-europe = Europe orientale
room-region-latin-america = Amérique latine et Caraïbes
room-region-western = Europe occidentale et autres
room-region-global = Monde entier
room-region-choose = De quelle région parlez-vous ? (facultatif)
room-region-noted = C’est noté : { $region }.
room-claim-button = Je veux prendre la parole
room-show-button = Qui prend la parole
room-release-button = Rendre mon créneau
room-leave-button = Oui, le rendre
room-leave-question = Rendre votre créneau, ou votre place sur la liste d’attente ? La personne suivante l’obtient tout de suite.
room-claimed = Le créneau { $slot } est à vous : { $minutes ->
    [one] une minute
   *[other] { $minutes } minutes
}, { $when }. Un rappel vous parviendra une heure avant.
room-claimed-full = Tous les créneaux sont pris ; le dernier l’a été juste avant votre demande. Vous avez le numéro { $place } sur la liste d’attente, et un message vous préviendra dès qu’un créneau sera à vous.
room-claimed-waiting = Vous avez le numéro { $place } sur la liste d’attente, et un message vous préviendra dès qu’un créneau sera à vous.
room-released = C’est rendu. La personne qui attendait ensuite l’a maintenant ; un message la prévient.
room-swap-sent = Un message privé pose la question à { $person }. Sa réponse vous parviendra.
room-swap-yes-button = Oui, échanger
room-swap-no-button = Non
room-swap-changed = Échange fait : vous avez maintenant le créneau { $slot }.
room-swap-kept = Vous gardez le créneau { $slot }. Un message dit à l’autre personne que rien ne change.

room-speak-reminder = Vous prenez bientôt la parole
room-reminder-body = Vous avez le créneau { $slot } sur **{ $item }** : { $minutes ->
    [one] une minute
   *[other] { $minutes } minutes
}, { $when }. Si vous ne pouvez pas, rendez-le maintenant, pour que la personne suivante puisse se préparer.
room-moved-up = Vous avez un créneau
room-moved-up-body = Un créneau s’est libéré : le numéro { $slot } sur **{ $item }** est à vous, { $when }. Si vous n’en voulez pas, rendez-le.
room-taken-off = Vous ne prenez pas la parole
room-taken-off-body = Une personne responsable a retiré votre intervention de la liste sur **{ $item }**. Posez-lui la question si vous pensez que c’est une erreur.
room-slot-free = Un créneau est libre
room-slot-free-body = Le créneau { $slot } sur **{ $item }** ({ $when }) a été rendu, et personne ne l’attend.
room-swap-asked = Échanger les places ?
room-swap-body = { $by } a le créneau { $theirs } sur **{ $item }** ({ $when }) et voudrait l’échanger contre votre créneau { $slot }.
room-swap-done = Places échangées
room-swap-done-body = Vous avez maintenant le créneau { $slot } sur **{ $item }**, { $when }.
room-swap-refused = Les places ne changent pas
room-swap-refused-body = L’autre personne qui intervient sur **{ $item }** garde son créneau, et vous gardez le vôtre.

# How long a text is.
room-count-title = Compter un texte
room-count-text = Votre texte
room-count-text-help = 4 000 caractères au plus. Il est compté, pas conservé. Plus long : joignez un fichier
room-count-kind = Le texte doit être un fichier .md, .txt ou .docx. Enregistrez-le dans l’un de ces formats et joignez-le de nouveau.
room-count-large = Ce fichier est trop volumineux : { $most } caractères au plus peuvent être comptés à la fois.
room-count-long = Le texte compte { $length } caractères ; { $limit } au plus peuvent être comptés à la fois.
room-count-empty = Il n’y a aucun mot dans ce texte. Collez ou joignez un texte qui en contient.
room-count-encoding = Ce fichier n’est pas un texte en UTF-8. Enregistrez-le de nouveau avec l’encodage UTF-8, puis joignez-le encore une fois.
room-count-pace = Un débit va de { $slowest } à { $fastest } mots par minute.
room-count-no-limit = Cette échéance n’a pas de limite de mots. Une personne responsable peut lui en donner une avec `/deadline change`.
room-count-words = { $count ->
    [one] { $count } mot
   *[other] { $count } mots
}
room-count-characters = Caractères
room-count-letters = { $all } avec les espaces, { $letters } sans
room-count-minutes = À l’oral
room-count-spoken = environ **{ $time }** (minutes:secondes) à { $pace } mots par minute
room-count-counted = Comment c’est compté
room-count-how = Un mot est ce qui se trouve entre deux espaces et contient une lettre ou un chiffre. Les fichiers et les textes ne sont pas conservés.
room-count-ideographs = Caractères chinois et japonais : chacun est un mot (ici { $count }), et il s’en dit 1,6 dans le temps d’un mot.
room-count-unsure = Le thaï, le lao, le birman et le khmer s’écrivent sans espaces : leurs mots ne peuvent pas être comptés, donc ce nombre est trop bas.
room-count-fits = ✅ Le texte respecte { $limit } ; { $left ->
    [0] il ne reste rien
    [one] il reste { $left } mot
   *[other] il reste { $left } mots
}.
room-count-over = ✂️ Le texte dépasse { $limit } : coupez **{ $over ->
    [one] { $over } mot
   *[other] { $over } mots
}**.
room-count-where = La limite tombe dans **{ $section }**, après « … { $before } ».
room-count-beginning = le début
room-count-headings = Sections
room-count-paragraphs = Paragraphes
room-count-section = { $number }. { $title } : { $words } ({ $share } %), { $time }
room-count-more = … et { $count } plus courts.
room-count-footer = Visible par vous seulement. Rien du texte n’est enregistré.
room-limit-statement = la limite d’une intervention de { $minutes } minutes
room-limit-submission = la limite d’une contribution écrite de { $words } mots
room-limit-deadline = la limite de { $words } mots de « { $title } »
