# Sign-on letters: refusals first, then what panels, forms, receipts, exports and verification say.

letter-not-found = Cette lettre n’existe pas ici. Tapez une partie de son titre et choisissez-la dans la liste ; /letter list les montre toutes.
letter-signature-not-found = Vous n’avez pas de signature portant ce code. /letter my montre les vôtres, avec leurs codes.
letter-is-draft = Cette lettre est encore un brouillon. Une personne responsable peut l’ouvrir avec /letter open.
letter-is-open = Cette lettre est déjà ouverte, donc son texte est figé. /letter panel publie de nouveau son panneau.
letter-is-closed = Cette lettre est close ; rien n’a été enregistré. /letter status montre où elle en est.
letter-is-delivered = Cette lettre a été remise ; plus rien ne peut y être modifié.
letter-is-cancelled = Cette lettre a été annulée ; rien n’a été enregistré.
letter-text-changed = Le texte de cette lettre n’est plus celui qui vous a été montré. Relisez-le et recommencez ; rien n’a été enregistré.
letter-deadline-over = L’échéance de ce brouillon est passée. Fixez-en une nouvelle avec /letter edit, puis ouvrez la lettre.
letter-no-channel = Aucun salon n’est défini ici pour les lettres. Indiquez-en un dans l’option « channel », ou définissez-le avec /setup.
letter-text-empty = Une lettre a besoin d’un texte. Saisissez-le, ou joignez-le en fichier .md, .txt ou .docx.
letter-text-long = Le texte compte { $length } caractères ; la limite est ici de { $limit }. Raccourcissez-le, et joignez-le en fichier s’il dépasse 4 000 caractères.
letter-file-kind = Le texte doit être un fichier .md, .txt ou .docx. Enregistrez-le dans l’un de ces formats et joignez-le de nouveau.
letter-file-size = Ce fichier est trop volumineux : le texte d’une lettre compte au plus { $limit } caractères ici.
letter-file-encoding = Ce fichier n’est pas un texte en UTF-8. Enregistrez-le de nouveau avec l’encodage UTF-8, puis joignez-le encore une fois.
letter-field-long = « { $field ->
    [title] Titre
    [addressee] Destinataire
    [organisation] Organisation
    [role] Votre fonction
    [country] Pays
    [region] Région
    [reason] Motif
    [title-of-person] Titre
    [affiliation] Affiliation
    [how] Mode de remise
    [note] Motif du changement
    [received] Mode de réception
    [contact] Coordonnées
   *[other] Votre nom
} » compte { $length } caractères ; { $limit } au plus sont possibles. Raccourcissez, s’il vous plaît.
letter-field-link = « { $field ->
    [title] Titre
    [addressee] Destinataire
    [organisation] Organisation
    [role] Votre fonction
    [country] Pays
    [region] Région
    [reason] Motif
    [title-of-person] Titre
    [affiliation] Affiliation
   *[other] Votre nom
} » contient une adresse web, qui n’a pas sa place ici. Retirez-la, s’il vous plaît ; le site d’une organisation a son propre champ après le formulaire.
letter-field-empty = « { $field ->
    [title] Titre
    [addressee] Destinataire
    [organisation] Organisation
    [role] Votre fonction
    [country] Pays
    [reason] Motif
    [how] Mode de remise
    [note] Motif du changement
    [received] Mode de réception
   *[other] Votre nom
} » doit contenir au moins une lettre ou un chiffre. Remplissez ce champ, s’il vous plaît.
letter-website = Ce n’est pas une adresse web que nous pouvons afficher. Écrivez-la sous la forme https://example.org, ou laissez le champ vide.
letter-export-large = Cet export dépasse la taille acceptée par Discord. Demandez à votre hébergeur de lancer « caucus letter export », qui n’a pas cette limite.

# States and counts
letter-state-draft = Brouillon
letter-state-open = Ouverte
letter-state-closed = Close
letter-state-delivered = Remise
letter-state-cancelled = Annulée
letter-addressee = Destinataire
letter-deadline = Échéance
letter-fingerprint = Empreinte du texte
letter-signatures = { $count ->
    [one] { $count } signature
   *[other] { $count } signatures
}
letter-counts = { $people ->
    [0] { $organisations ->
        [one] { $organisations } organisation
       *[other] { $organisations } organisations
    }
   *[other] { $organisations ->
        [0] {""}
        [one] { $organisations } organisation,{" "}
       *[other] { $organisations } organisations,{" "}
    }{ $people ->
        [one] { $people } personne
       *[other] { $people } personnes
    }
}
letter-countries = Pays (noms publics)
letter-page = Page { $page } sur { $pages } ; le fichier contient le texte exact
letter-list-title = Lettres de ce serveur
letter-list-line = **#{ $id }** { $title } · { $state } · { $count ->
    [one] { $count } signature
   *[other] { $count } signatures
} · échéance : { $deadline }
letter-list-none = Il n’y a pas encore de lettre ici. Les responsables en rédigent une avec /letter create.

# Panel
letter-panel = Lettre collective
letter-panel-to = Destinataire : **{ $addressee }**
letter-panel-fingerprint = Empreinte du texte { $fingerprint }
letter-panel-sign = Signer
letter-panel-read = Lire le texte
letter-panel-mine = Ma signature
letter-panel-planned = Le panneau paraît dans un instant dans { $channel }.

# Drafts
letter-draft-new = Nouvelle lettre
letter-draft-change = Modifier un brouillon
letter-draft-title = Titre
letter-draft-title-help = Le nom de la lettre sur son panneau
letter-draft-addressee = Destinataire
letter-draft-addressee-help = Par exemple : À la présidence et aux délégations de la session
letter-draft-deadline = Échéance de signature
letter-draft-deadline-help = 2027-01-18 18:00 Vienne ; échéance officielle après une barre : / 2027-01-20 23:59 New York
letter-draft-text = Texte
letter-draft-text-help = 4 000 caractères au plus, en Markdown. Plus long : joignez un fichier à la commande
letter-drafted = Brouillon #{ $id }. Seuls les responsables le voient. /letter edit le modifie, /letter open fige le texte et recueille les signatures.
letter-draft-open = Ouvrir à la signature …
letter-leave = Non, ne rien faire
letter-left = Rien n’a été modifié.
letter-open-confirm = L’ouverture fige exactement ce texte, empreinte `{ $fingerprint }` ; le fichier joint le contient à l’octet près. Les signatures y seront liées.
letter-open-button = Figer le texte et ouvrir
letter-opened = La lettre #{ $id } est ouverte et son texte est figé. Le panneau paraît dans un instant dans { $channel }.
letter-close-confirm = Clore maintenant la lettre #{ $id }, « { $title } » ? Plus personne ne pourra signer ensuite, sauf si /letter extend lui donne plus de temps.
letter-close-button = Clore la lettre
letter-closed = La lettre #{ $id } est close avec { $count ->
    [one] { $count } signature
   *[other] { $count } signatures
}. /letter export en fait un fichier.
letter-cancel-confirm = Annuler la lettre #{ $id }, « { $title } » ? Elle ne pourra pas être reprise ; son journal reste.
letter-cancel-button = Annuler la lettre
letter-cancelled = La lettre #{ $id } est annulée.
letter-closed-notice = L’échéance de votre lettre est arrivée
letter-closed-body = La lettre #{ $id }, « { $title } », s’est close d’elle-même avec { $organisations ->
    [one] { $organisations } organisation
   *[other] { $organisations } organisations
} et { $people ->
    [one] { $people } personne
   *[other] { $people } personnes
}. /letter status et /letter export, dans votre serveur, montrent le reste.

# Signing
letter-sign-title = Signer : { $title }
letter-sign-body = **Au nom de qui signez-vous ?** Votre signature est liée exactement à ce texte. Rien n’est enregistré avant que vous ayez vu un récapitulatif et confirmé.
letter-sign-footer = Discord voit ce que vous tapez. Vous choisissez qui d’autre lit votre nom.
letter-sign-organisation = Pour une organisation
letter-sign-person = À titre personnel
letter-form-title = Signer la lettre #{ $id }
letter-form-organisation = Organisation
letter-form-organisation-help = Son nom, tel qu’elle veut qu’il paraisse
letter-form-your-name = Votre nom
letter-form-your-name-help = Qui engage l’organisation ; les responsables le voient, il n’est jamais publié
letter-form-role = Votre fonction dans l’organisation
letter-form-role-help = Par exemple : direction ; les responsables la voient, elle n’est jamais publiée
letter-form-person = Votre nom
letter-form-person-help = Tel que vous voulez qu’il paraisse
letter-form-title-of-person = Titre ou profession
letter-form-title-of-person-help = Facultatif, par exemple : professeure de droit
letter-form-affiliation = Affiliation
letter-form-affiliation-help = Facultatif ; seulement pour vous situer, cette organisation ne signe pas
letter-form-country = Pays
letter-form-country-help = Où vous vivez, ou bien où l’organisation est établie
letter-form-visibility = Qui peut voir le nom
letter-form-visibility-help = En cas de doute, choisissez l’option la plus restreinte
letter-visibility-public = Public
letter-visibility-coalition = Coalition seulement
letter-visibility-count = Décompte seulement
letter-visible-public = Tout le monde : le nom figure dans les exports et les publications
letter-visible-coalition = La coalition, dans ce serveur, voit le nom ; ailleurs il est seulement compté
letter-visible-count = Seuls les responsables voient le nom ; partout ailleurs il est seulement compté

# Receipts and one's own signatures
letter-receipt = Signé
letter-receipt-body = Votre signature est enregistrée. Gardez le code : avec /letter withdraw, il permet de la retirer.
letter-receipt-again = Vous avez déjà signé
letter-receipt-again-body = Voici ce qui est enregistré pour vous ; rien n’a été modifié maintenant. /letter my permet de modifier ou de retirer votre signature.
letter-receipt-code = Reçu
letter-receipt-letter = Lettre
letter-receipt-time = Enregistrée
letter-receipt-signatory = Signataire
letter-receipt-visibility = Qui voit le nom
letter-my-title = Vos signatures
letter-my-none = Vous n’avez rien signé ici.
letter-my-signed = Signée le { $moment }, { $visibility }
letter-my-withdrawn = Retirée le { $moment }
letter-my-footer = Cette réponse n’est visible que par vous.
letter-withdraw-title = Retirer cette signature ?
letter-withdraw-body = Elle ne compte plus et son nom disparaît de toutes les listes. Le fait qu’elle a été donnée puis retirée reste dans le journal de la lettre, sans le nom.
letter-withdraw-button = Retirer
letter-withdraw-choose = En retirer une …
letter-withdrawn = La signature { $code } a été retirée le { $moment }. Elle ne compte plus.

# Status
letter-by-visibility = Par visibilité
letter-count-public = Public : { $count }
letter-count-coalition = Coalition seulement : { $count }
letter-count-count = Décompte seulement : { $count }
letter-duplicates = Doublons possibles
letter-duplicates-body = Les organisations marquées ⚠ figurent ici plusieurs fois sous le même nom. /letter signers duplicates montre toutes celles qui se ressemblent, pour les fusionner ou les distinguer.
letter-duplicate-mark = ⚠ doublon possible
letter-status-committed = engagée par { $name }, { $role }
letter-status-more = … et { $count } de plus ; /letter export donne la liste complète des noms publics.
letter-status-none = Aucun nom à montrer.
letter-status-member = Les noms marqués « Coalition seulement » restent au sein de la coalition.
letter-status-organiser = Vous voyez tous les noms parce que vous êtes responsable. Ne publiez que les noms publics.

# Exports
letter-exported = Voici l’export. Seuls les noms publics y figurent ; { $hidden ->
    [0] aucun nom n’est omis
    [one] { $hidden } signature est comptée sans son nom
   *[other] { $hidden } signatures sont comptées sans leurs noms
}. L’export est inscrit au journal de la lettre, dont la dernière entrée est maintenant `{ $head }`.
letter-export-to = Destinataire :
letter-export-signatories = Signataires
letter-export-organisations = Organisations ({ $count })
letter-export-people = À titre personnel ({ $count })
letter-export-hidden = { $count ->
    [one] et { $count } signature qui n’est pas nommée
   *[other] et { $count } signatures qui ne sont pas nommées
}
letter-export-fingerprint = SHA-256 du texte : { $sha256 }
letter-export-ledger = Écrit le { $moment } (UTC). Dernière entrée du journal : nº { $seq }, { $head }
letter-export-column-capacity = Signe en tant que
letter-export-column-name = Nom
letter-export-column-title = Titre
letter-export-column-affiliation = Affiliation
letter-export-column-country = Pays
letter-export-column-website = Site web
letter-export-column-ecosoc = Statut ECOSOC
letter-export-column-signed = Signé (UTC)
letter-export-capacity-organisation = Organisation
letter-export-capacity-person = À titre personnel

# Verification of an export
letter-verify-unreadable = Ce n’est pas un fichier JSON. Seuls les exports au format json peuvent être vérifiés.
letter-verify-format = Ce n’est pas l’export d’une lettre par Caucus.
letter-verify-form = Des parties du fichier manquent ou ne sont pas de la bonne nature : il a été modifié.
letter-verify-spelling = Le fichier n’est pas écrit comme Caucus l’écrit : il a été modifié, ne serait-ce que dans ses espaces ou ses fins de ligne.
letter-verify-seal = Le sceau ne correspond pas au contenu : quelque chose a été modifié.
letter-verify-entry = L’entrée { $seq } du journal ne correspond pas à son hachage : elle a été modifiée.
letter-verify-link = L’entrée { $seq } du journal ne suit pas la précédente : une entrée a été supprimée, ajoutée ou déplacée.
letter-verify-text = Le texte ne correspond pas à son SHA-256 : il a été modifié.
letter-verify-acts = L’entrée { $seq } du journal relate un fait impossible à ce moment-là.
letter-verify-signature = L’entrée { $seq } concerne une signature qui n’existait pas, ou dont l’état ne le permettait pas.
letter-verify-delivered = L’entrée { $seq } remet la lettre avec un autre nombre de signatures que celui qu’elle portait.
letter-verify-opened = Le titre, le destinataire, l’échéance ou le texte ne sont pas ceux du journal.
letter-verify-state = L’état de la lettre n’est pas celui sur lequel son journal se termine.
letter-verify-signed = L’entrée { $seq } est une signature au bas d’un autre texte, ou à un moment où la lettre n’était pas ouverte.
letter-verify-withdrawn = L’entrée { $seq } retire une signature qui n’était pas valable.
letter-verify-named = Un nom est donné pour une signature qui n’est pas valable, ou deux fois.
letter-verify-name = Le nom donné pour l’entrée { $seq } n’est pas celui que la signature a scellé.
letter-verify-counts = Les nombres de signatures ne correspondent pas au journal.
letter-verify-proves-whole = Aucun octet de ce fichier n’a été modifié depuis son écriture, à moins qu’il n’ait été réécrit en entier.
letter-verify-proves-chain = Les { $entries } entrées du journal sont toutes là, dans l’ordre, sans modification ; la dernière est { $head }.
letter-verify-proves-text = Le texte est celui qui a été figé et que porte chaque signature comptée ici : SHA-256 { $sha256 }.
letter-verify-proves-names = Les noms indiqués ({ $named }) sont ceux que leurs entrées ont scellés au moment où elles ont été écrites.
letter-verify-proves-counts = Signatures données : { $signed }, dont retirées : { $withdrawn } ; nommées ici : { $named }, comptées sans nom : { $hidden }{ $aside ->
    [0] .
   *[other]  ; en attente, rejetées ou fusionnées avec une autre, et donc non comptées : { $aside }.
}
letter-verify-proves-recorded = Cet export est lui-même la dernière entrée du journal.
letter-verify-leaves-identity = Que les signataires sont bien les personnes ou organisations annoncées, ou peuvent engager leur organisation.
letter-verify-leaves-hidden = Qui sont les signataires sans nom ({ $hidden }).
letter-verify-leaves-complete = Que ce journal n’a pas été réécrit en entier, ni coupé après sa dernière entrée : comparez { $head } avec ce que les responsables ont publié, et votre reçu avec la liste.
letter-verify-leaves-recorded = Que le journal des responsables connaît cet export : il a été fait sur la machine de l’hébergeur, à côté du bot en marche.
