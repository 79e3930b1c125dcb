# Texts of letters: changes, redlines, confirmations, translations, where a text comes from.

# Refusals
letter-text-same = C’est le texte actuel de la lettre, mot pour mot. Il n’y a rien à modifier.
letter-text-by-file = Le texte actuel dépasse { $limit } caractères, donc il ne tient pas dans un formulaire. Joignez le nouveau texte en fichier .md, .txt ou .docx dans l’option « file ».
letter-proposal-gone = Cette proposition n’est plus ici. Utilisez de nouveau la commande.
letter-proposal-outdated = Le texte de la lettre a changé depuis cette proposition, qui est donc sans effet. Lisez le nouveau texte et proposez de nouveau ; rien n’a été modifié.
letter-proposal-settled = Cette proposition a déjà été adoptée ou abandonnée ; rien n’a été modifié maintenant. /letter text versions montre l’état du texte.
letter-editorial-two = Une correction de forme demande deux responsables : une personne la propose, une autre l’approuve. C’est vous qui avez proposé celle-ci.
letter-editorial-why = Dites dans l’option « why » ce qui est corrigé ; tout le monde peut le lire.
letter-translate-binding = C’est la langue du texte qui fait foi. Modifiez-le avec /letter edit (brouillon) ou /letter text revise (lettre ouverte).
letter-language-unknown = Cette langue n’est pas connue. Choisissez-la dans la liste, ou tapez son nom dans la langue même, en anglais, ou son code : Español, Spanish ou es.
letter-confirm-changed = Le texte a encore changé depuis que la question vous a été posée. Rien n’a été enregistré ; voici ce qui a changé depuis que vous avez signé.
letter-confirm-not-waiting = Cette signature n’attend pas de confirmation. /letter my montre où elle en est.
letter-gather-nothing = Ce message ne contient pas de mots à utiliser.
letter-gather-none = Vous n’avez choisi aucun message. Faites un clic droit ou un appui long sur un message, choisissez Applications, puis « Use in a letter » ; recommencez pour chaque message voulu.
letter-version-none = Ce texte n’existe pas. La lettre a { $count ->
    [one] un seul texte
   *[other] les textes 1 à { $count }
} ; /letter text versions montre ce qu’il y a.

# Redlines
letter-redline-title = Ce qui a changé : { $title }
letter-redline-from = Avant : SHA-256 { $sha256 }
letter-redline-to = Après : SHA-256 { $sha256 }
letter-redline-none = Aucun mot n’a changé.
letter-redline-signs = De plus, des signes ou la mise en forme diffèrent sans être marqués : guillemets, tirets, traits d’union, gras. Le fichier contient le texte exact.
letter-redline-legend = barré : supprimé · gras : nouveau
letter-redline-html = Toutes les modifications (HTML)
letter-redline-docx = Toutes les modifications (Word)
letter-redline-here = Toutes les modifications, du début à la fin. Dans Word, ce sont des modifications suivies.
letter-change-prints = Empreinte du texte : `{ $old }` → `{ $new }`
letter-change-note = Motif : { $note }
letter-change-why = Motif du changement
letter-change-why-help = En une phrase ; tout le monde peut la lire
letter-text-help = Le nouveau texte entier, en Markdown, 4 000 caractères au plus. Plus long : joignez un fichier
letter-draft-language = Langue du texte
letter-draft-language-help = Facultatif ; ce texte est celui qui fait foi, les traductions figurent à côté

# A new text of substance
letter-revise-form = Nouveau texte de la lettre #{ $id }
letter-revise-title = Nouveau texte pour #{ $id } { $title }
letter-revise-will = Rien n’est encore modifié. Si vous adoptez ce texte, { $count ->
    [0] personne n’aura à confirmer, puisqu’aucune signature ne compte maintenant.
    [one] { $count } signature qui compte maintenant attendra d’être confirmée par la personne qui l’a donnée ; un message privé le lui demandera.
   *[other] les { $count } signatures qui comptent maintenant attendront d’être confirmées par leurs signataires ; un message privé le leur demandera.
} Les signatures en attente ne comptent pas. N’est-ce qu’une coquille ? Alors abandonnez ceci et utilisez /letter text editorial.
letter-revise-button = Adopter ce texte
letter-revise-made = La lettre #{ $id } a son nouveau texte, empreinte `{ $fingerprint }`. { $count ->
    [0] Il n’y avait personne à qui demander confirmation.
    [one] Une confirmation est demandée à { $count } signataire.
   *[other] Une confirmation est demandée à { $count } signataires.
}
letter-revise-behalf = { $count ->
    [one] { $count } signature a été saisie pour quelqu’un : posez-lui la question, puis utilisez /letter text confirm-for.
   *[other] { $count } signatures ont été saisies pour d’autres : posez-leur la question, puis utilisez /letter text confirm-for.
}
letter-proposal-drop = Abandonner
letter-proposal-dropped = Abandonné. Le texte de la lettre reste tel qu’il était.
letter-proposal-look = Proposé : { $fingerprint }

# An editorial change
letter-editorial-form = Corriger la lettre #{ $id }
letter-editorial-title = Correction de forme à #{ $id } { $title }
letter-editorial-will = Une correction qui ne touche pas au fond : les signatures la suivent. Une autre personne responsable que celle qui l’a proposée doit l’approuver. La correction reste visible dans l’historique de la lettre.
letter-editorial-post = Montrer à une deuxième personne responsable
letter-editorial-agree = Approuver cette correction
letter-editorial-made = La lettre #{ $id } a son texte corrigé, empreinte `{ $fingerprint }`. Les signatures ont suivi ; la correction figure dans l’historique de la lettre.

# Confirming
letter-confirm-title = Confirmez votre signature
letter-confirm-body = Le texte de cette lettre a changé après votre signature. Votre signature ne compte pas tant que vous ne l’avez pas confirmée pour le nouveau texte.
letter-confirm-asked-body = Les responsables ont changé le texte d’une lettre que vous avez signée. Votre signature ne compte pas tant que vous ne l’avez pas confirmée pour le nouveau texte ; si vous ne faites rien, elle ne sera pas comptée. Lisez ce qui a changé :
letter-confirm-reminder-body = Vous n’avez pas encore confirmé votre signature pour le nouveau texte, donc elle ne compte pas. Lisez ce qui a changé, puis confirmez-la ou retirez-la :
letter-confirm-asked = Confirmez votre signature
letter-confirm-reminder = Confirmez votre signature
letter-confirm-rest = Il y a d’autres changements ; le fichier les montre tous.
letter-confirm-button = Confirmer pour le nouveau texte
letter-confirm-mine = Confirmer pour le nouveau texte …
letter-confirm-choose = Choisir une signature à regarder …
letter-confirm-none = Aucune de vos signatures n’attend de confirmation.
letter-confirmed = La signature { $code } est confirmée pour le texte `{ $fingerprint }` et compte de nouveau.
letter-confirm-again = La signature { $code } vaut déjà pour le texte `{ $fingerprint }` ; il n’y avait rien à faire.
letter-confirm-settled = Le texte de « { $title } » a changé. Votre signature n’attend plus de confirmation ; /letter my montre où elle en est.
letter-confirm-over = Le texte de « { $title } » a changé, mais la lettre est terminée ; il n’y a rien à confirmer.
letter-behalf-title = { $count ->
    [one] { $count } signature saisie pour quelqu’un attend
   *[other] { $count } signatures saisies pour d’autres attendent
} : { $title }
letter-behalf-footer = Posez-leur la question, puis utilisez de nouveau cette commande : « who » prend l’une d’elles ou toutes à la fois, « received » dit comment la réponse est arrivée.
letter-behalf-choose = Choisissez qui a confirmé dans la liste qui s’ouvre pendant que vous écrivez dans « who » ; sa première entrée vaut pour toutes.
letter-behalf-none = Aucune signature saisie pour quelqu’un n’attend de confirmation.
letter-behalf-all = Toutes ({ $count })
letter-behalf-done = { $count ->
    [0] Il n’y avait plus rien à confirmer.
    [one] { $count } signature est confirmée pour le texte `{ $fingerprint }` et compte de nouveau.
   *[other] { $count } signatures sont confirmées pour le texte `{ $fingerprint }` et comptent de nouveau.
}
letter-waiting-title = À confirmer
letter-waiting = { $count ->
    [one] **{ $count }** signature attend d’être confirmée pour le nouveau texte et ne compte pas.
   *[other] **{ $count }** signatures attendent d’être confirmées pour le nouveau texte et ne comptent pas.
}

# What happened to the text, on panels and in the history
letter-changed-version = Nouveau texte depuis le { $moment } ; les signatures antérieures comptent une fois confirmées par leurs signataires.
letter-changed-editorial = Correction de forme, le { $moment }{ $note ->
    [none] .
   *[other]  : « { $note } ».
} « Lire le texte » et /letter text versions la montrent.
letter-my-went-along = Correction de forme : la signature vaut maintenant pour `{ $fingerprint }` (voir /letter text versions)
letter-versions-title = Textes de #{ $id } { $title }
letter-versions-draft = Brouillon, non figé · `{ $fingerprint }`
letter-versions-first = **Texte 1** · `{ $fingerprint }` · ouvert le { $moment } · { $who }
letter-versions-version = **Texte { $was } → { $number }** · `{ $fingerprint }` · changement de fond, chaque signature à confirmer · { $moment } · { $who }
letter-versions-editorial = **Texte { $was } → { $number }** · `{ $fingerprint }` · correction de forme, les signatures ont suivi · { $moment } · { $who }, approuvée par { $second }
letter-versions-now = Fait foi actuellement : le texte { $number }, `{ $fingerprint }`
letter-versions-binding = Langue du texte qui fait foi : { $language }
letter-versions-translation = { $language } : `{ $fingerprint }` · traduction du texte actuel · { $moment }
letter-versions-outdated = { $language } : `{ $fingerprint }` · **dépassée** : elle traduit un texte antérieur · { $moment }
letter-versions-proposals = { $count ->
    [one] { $count } correction de forme attend une deuxième personne responsable.
   *[other] { $count } corrections de forme attendent une deuxième personne responsable.
}
letter-versions-footer = Avec les options « old » et « new », cette commande montre ce qui a changé entre deux textes.

# Translations
letter-translate-form = Lettre #{ $id } en { $language }
letter-translated = La traduction est enregistrée (langue : { $language }), empreinte `{ $fingerprint }`, à côté du texte qui fait foi, `{ $binding }` ({ $moment }). /letter show la propose.
letter-panel-languages = À lire aussi en : { $languages }
letter-show-language = Lire dans une autre langue …
letter-show-binding = Le texte qui fait foi
letter-show-is-translation = Traduction
letter-show-is-outdated = Traduction d’un texte antérieur
letter-show-translation = Traduction ({ $language }), empreinte `{ $fingerprint }`. Le texte qui fait foi { $binding ->
    [none] a
   *[other] est en { $binding } et a
} l’empreinte `{ $binding_fingerprint }` ; c’est lui que portent les signatures. Les deux fichiers sont joints.
letter-show-outdated = ⚠ Cette traduction ({ $language }), empreinte `{ $fingerprint }`, est celle d’un texte antérieur. Le texte qui fait foi { $binding ->
    [none] a
   *[other] est en { $binding } et a
} l’empreinte `{ $binding_fingerprint }` ; c’est lui que portent les signatures. Les deux fichiers sont joints.

# Where a text comes from
letter-word-tracked = Le fichier Word contenait des modifications suivies ; elles ont été considérées comme acceptées.
letter-word-pictures = Le fichier Word contenait des images ou des formes ; elles ont été laissées de côté.
letter-word-tables = Le fichier Word contenait un tableau ; ses cellules sont devenues des paragraphes.
letter-picked-title = { $count ->
    [one] { $count } message choisi
   *[other] { $count } messages choisis
}, { $characters } caractères
letter-picked-body = Choisissez-en d’autres avec le menu d’autres messages, dans n’importe quel ordre ; ils sont gardés une semaine. Commencez une lettre avec eux ici, ou utilisez l’option « picked » de /letter text revise, editorial ou translate.
letter-picked-new = Commencer une lettre avec eux
letter-picked-clear = Les oublier
letter-picked-cleared = Oubliés. Plus rien n’est choisi.

# Exports in several languages
letter-export-binding = { $language } (texte qui fait foi)
letter-export-translation = { $language } (traduction ; le texte en { $binding } fait foi)
letter-export-fingerprint-of = SHA-256 du texte en { $language } : { $sha256 }
letter-export-no-language = Il n’y a pas de traduction du texte actuel dans cette langue. /letter text versions montre celles qui existent ; /letter text translate en ajoute une.
letter-export-outdated = { $count ->
    [one] { $count } traduction est celle d’un texte antérieur et a été laissée de côté.
   *[other] { $count } traductions sont celles d’un texte antérieur et ont été laissées de côté.
}
