# Signing step by step: the summary before, intentions, approval, changes afterwards. Refusals first.

signing-gone = Ce que vous avez saisi n’est plus ici : vous l’avez modifié depuis, ou un jour a passé et cela a été effacé. Rien n’a été enregistré ; appuyez encore une fois sur « Signer ».
signing-not-known = Cette organisation ne fait plus partie de celles pour lesquelles vous avez signé. Choisissez « Une autre organisation ».
signing-text-changed = **Le texte de cette lettre a changé pendant que vous signiez ; rien n’a été enregistré.** Voici le texte actuel. Votre saisie est conservée : lisez le texte, puis continuez.
signing-intent-past = Ce moment est déjà passé. Indiquez quand votre organisation aura décidé, par exemple : dans 3 jours.
signing-intent-late = C’est après l’échéance de cette lettre. Indiquez un moment plus proche ; après l’échéance, personne ne peut signer.
signing-intent-gone = Cette intention a été retirée, ou la décision a été prise ; rien n’a été enregistré. Appuyez sur « Signer » au bas de la lettre pour recommencer.
signing-no-such = Aucune signature d’organisation valable ne porte ce nom ici. Choisissez-la dans la liste.
signing-amend-there = Vous avez une autre signature à ce nom au bas de cette lettre. Retirez d’abord l’une des deux.
signing-amend-approved = Les responsables approuvent les noms au bas de cette lettre, donc ce nom ne peut pas simplement être remplacé par un autre. Retirez la signature, puis signez de nouveau.
signing-amend-over = Cette signature n’est plus valable, donc il n’y a rien à modifier. /letter my montre toutes les vôtres.
signing-amend-capacity = Une signature donnée pour une organisation ne peut pas devenir personnelle, ni l’inverse. Retirez-la, puis signez de nouveau.

# Whose name
letter-sign-another = Une autre organisation
signing-choose = Signer pour une organisation déjà connue …
signing-for = Signer pour { $name }
signing-level-self = Habilitation : déclarée par la personne elle-même
signing-level-vouched = Habilitation : une organisation membre s’en porte garante
signing-level-mail = Habilitation : confirmée par courriel depuis le domaine de l’organisation
signing-level-checked = Habilitation : vérifiée par une personne responsable

letter-export-column-level = Habilitation
letter-export-progress = { $count ->
    [one] { $count } signature réunie
   *[other] { $count } signatures réunies
} ; le fichier est en cours d’écriture …

# The summary
signing-check = Vérifiez, puis confirmez
signing-check-body = **Rien n’est encore enregistré.** Voici ce que dira votre signature.
signing-check-waits = **Rien n’est encore enregistré.** Voici ce que dira votre signature. Les responsables approuvent ces signatures : la vôtre comptera dès que ce sera fait, et vous le saurez par un message.
signing-check-footer = Votre saisie est conservée 24 heures, pour vous seulement, puis effacée
signing-text = Texte
signing-text-line = { $title } · empreinte `{ $fingerprint }`{ $language ->
    [none] {""}
   *[other] {" "}· { $language }
}
signing-committed = Personne qui engage l’organisation (jamais publiée)
signing-committed-by = { $name }, { $role } · { $level }
signing-risk = Avant de confirmer
signing-risk-body = Discord sait que ce compte a utilisé ce formulaire ici, et peut en garder la trace. La personne ou l’organisation qui héberge ce bot peut lire ce qui est enregistré ; les responsables voient le nom. Si vous courez un risque dès lors que Discord, l’hébergeur ou les responsables le savent, ne confirmez pas. Vous pouvez retirer votre signature jusqu’à la remise de la lettre.
signing-confirm = Confirmer et signer
signing-change = Modifier
signing-more = Site web, statut ONU
signing-later = Notre conseil décide d’abord
signing-renew = Continuer avec ce texte
signing-change-title = Modifier votre saisie
signing-more-title = Précisions sur l’organisation
signing-website = Site web
signing-website-help = Facultatif ; paraît à côté du nom, par exemple https://example.org
signing-ecosoc = Statut consultatif auprès de l’ECOSOC
signing-ecosoc-help = Tel qu’il figure sur la liste des Nations Unies
signing-ecosoc-none = Aucun, ou inconnu
signing-ecosoc-general = Général
signing-ecosoc-special = Spécial
signing-ecosoc-roster = Liste (Roster)
signing-intend-title = Nous avons l’intention de signer
signing-intend-when = Quand la décision sera-t-elle prise ?
signing-intend-when-help = 2027-01-15 12:00 Genève, ou : dans 3 jours. La question vous sera posée alors, une seule fois

# Receipts besides that of a signature
signing-receipt-waits = En attente d’approbation
signing-receipt-waits-body = Votre signature est enregistrée et attend l’approbation d’une personne responsable ; d’ici là, elle n’est pas comptée. Un message vous préviendra. Gardez le code : avec /letter withdraw, il permet de retirer la signature.
signing-receipt-intends = Vous avez l’intention de signer
signing-receipt-intends-body = C’est enregistré, mais pas compté. Au moment que vous avez indiqué pour la décision, une question vous sera posée en privé, une seule fois ; avant cela, /letter my offre le bouton « Signer maintenant ».

# Intentions
signing-nudge = La décision est-elle prise ?
signing-nudge-body = Vous avez dit que votre organisation a l’intention de signer la lettre #{ $id }, « { $title } ». Les signatures sont reçues jusqu’au { $deadline }. Si la décision est prise, appuyez sur le bouton ; sinon, il n’y a rien à faire, et la question ne vous sera pas reposée.
signing-commit = Signer maintenant
signing-commit-for = Signer maintenant : { $name }

# One’s own signatures
signing-my-intends = Intention de signer, depuis le { $moment } · { $visibility }
signing-my-pending = En attente d’approbation, depuis le { $moment } · { $visibility }
signing-my-rejected = Rejetée par une personne responsable : { $reason }
signing-my-needs = Pas comptée tant que vous ne l’avez pas confirmée pour le nouveau texte · donnée le { $moment } · { $visibility }
signing-change-choose = Modifier ce que dit l’une d’elles …
signing-changed = Voici ce que dit maintenant votre signature

# Organisers: queue, authority, rules
signing-waits-rule = Ici, les organisations sont approuvées avant d’être comptées
signing-queue = Lettre #{ $id } : { $count ->
    [one] { $count } signature en attente
   *[other] { $count } signatures en attente
}
signing-queue-none = Rien n’attend d’approbation.
signing-queue-approve = Approuver … (10 à la fois au plus)
signing-queue-reject = Rejeter, avec un motif … (10 à la fois au plus)
signing-odd = ⚠ Le nom mêle des lettres d’écritures différentes qui se ressemblent : comparez-le avec l’orthographe de l’organisation
signing-approved = { $count ->
    [0] Il ne restait rien à approuver.
    [one] Approuvée : { $names }. Un message prévient la ou le signataire.
   *[other] Approuvées ({ $count }) : { $names }. Un message prévient les signataires.
}{ $others ->
    [0] {""}
   *[other] {" "}Parmi celles que vous avez choisies, déjà décidées ou retirées auparavant : { $others }.
}
signing-rejected = { $count ->
    [0] Il ne restait rien à rejeter.
    [one] Rejetée : { $names }. Un message en donne le motif à la ou au signataire.
   *[other] Rejetées ({ $count }) : { $names }. Un message en donne le motif aux signataires.
}{ $others ->
    [0] {""}
   *[other] {" "}Parmi celles que vous avez choisies, déjà décidées ou retirées auparavant : { $others }.
}
signing-reject-title = Rejeter
signing-reject-reason = Motif
signing-reject-reason-help = Les signataires le lisent ; les responsables le voient aussi
signing-approved-notice = Votre signature a été approuvée
signing-approved-body = Votre signature au bas de la lettre #{ $id }, « { $title } », a été approuvée par une personne responsable. Son code est `{ $code }` ; /letter my, dans le serveur, montre où elle en est.
signing-rejected-notice = Votre signature n’a pas été acceptée
signing-rejected-body = Une personne responsable n’a pas accepté votre signature au bas de la lettre #{ $id }, « { $title } » (code `{ $code }`) : { $reason } Vous pouvez signer de nouveau, ou vous adresser aux responsables.
signing-level-set = Enregistré pour { $name }. { $level }.
