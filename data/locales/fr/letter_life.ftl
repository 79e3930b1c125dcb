# A letter's later life: deadlines, extension, delivery, who runs it, its ledger in public.

# Deadlines
letter-deadlines-many = Deux échéances au plus : celle de signature, une barre oblique, l’échéance officielle. Par exemple : 2027-01-18 18:00 Vienne / 2027-01-20 23:59 New York
letter-official-before = L’échéance officielle précède celle de signature. Fixez-la au même moment ou plus tard, pour que la lettre puisse être remise une fois close.
letter-deadline-far = C’est dans plus de deux ans. Vérifiez l’année et saisissez de nouveau la date ; rien n’a été enregistré.
letter-deadline-earlier = Quelqu’un a déjà signé en comptant sur l’échéance fixée : elle ne peut donc qu’être reportée. /letter close met fin aux signatures à tout moment.
letter-extend-same = Ce sont déjà les échéances de la lettre. Saisissez-en de nouvelles ; rien n’a été enregistré.
letter-official = Échéance officielle (remise au plus tard)
letter-extend-title = Reporter les échéances de #{ $id }
letter-extend-field = De signature / officielle
letter-extend-help = 2027-01-18 18:00 Vienne ; après une barre oblique, l’échéance officielle si elle change aussi
letter-extended-done = La lettre #{ $id } peut être signée jusqu’au { $deadline }. { $told ->
    [0] Il n’y a personne à prévenir en privé
    [one] Un message privé prévient { $told } personne
   *[other] Un message privé prévient { $told } personnes
} ; { $channels ->
    [0] aucun salon n’a son panneau
    [one] { $channels } salon ayant son panneau l’annonce aussi
   *[other] { $channels } salons ayant son panneau l’annoncent aussi
}.
letter-extended = Plus de temps pour « { $title } »
letter-extended-body = La lettre #{ $id } a de nouvelles échéances. Ce qui a été signé reste signé.
letter-was = Jusqu’ici
letter-now = Désormais
letter-deadline-signing = Signatures : { $moment }
letter-deadline-official = Officielle : { $moment }

# Reminders
letter-reminder-internal = Fin des signatures dans moins d’un jour : « { $title } »
letter-reminder-official = À remettre dans moins d’un jour : « { $title } »
letter-reminder-internal-body = Clôture de la lettre #{ $id } : { $moment }. { $signed ->
    [0] Personne n’a encore signé
    [one] { $signed } signature compte
   *[other] { $signed } signatures comptent
} ; { $pending ->
    [0] aucune n’est en attente
    [one] { $pending } attend une approbation ou une confirmation
   *[other] { $pending } attendent une approbation ou une confirmation
}. /letter extend, dans votre serveur, donne plus de temps.
letter-reminder-official-body = Échéance du destinataire pour la lettre #{ $id } : { $moment } ; elle n’est pas encore remise. { $signed ->
    [0] Personne n’a signé
    [one] { $signed } signature compte
   *[other] { $signed } signatures comptent
}. /letter close met fin aux signatures, /letter export en fait un fichier, /letter deliver enregistre qu’elle a été remise.

# Delivery
letter-deliver-open = Cette lettre est encore ouverte. Mettez fin aux signatures avec /letter close, exportez-la, puis enregistrez sa remise.
letter-deliver-how = Dites dans l’option « how » où et comment la lettre a été remise, par exemple : par courriel au Secrétariat, à Vienne.
letter-deliver-title = A-t-elle été remise ainsi ?
letter-deliver-confirm = La lettre #{ $id }, « { $title } », sera enregistrée comme remise avec { $count ->
    [one] { $count } signature
   *[other] { $count } signatures
}, comme dit ci-dessous. C’est définitif : plus personne ne pourra signer ni confirmer, et elle ne recevra plus de délai. Les personnes qui ont signé ici sont prévenues en privé.
letter-deliver-button = Elle est remise
letter-deliver-done = La lettre #{ $id } est enregistrée comme remise avec { $count ->
    [one] { $count } signature
   *[other] { $count } signatures
}. Un message privé prévient les signataires. Toute personne qui voudra désormais retirer sa signature devra d’abord vous le demander ; /letter deliver montre qui.
letter-delivered-title = Remise : { $title }
letter-delivered-how = Mode de remise
letter-published = À la publication
letter-published-then = { $moment } : { $organisations ->
    [one] { $organisations } organisation
   *[other] { $organisations } organisations
}, { $people ->
    [one] { $people } personne
   *[other] { $people } personnes
}
letter-published-now = Maintenant
letter-was-delivered = « { $title } » a été remise
letter-was-delivered-body = La lettre #{ $id }, que vous avez signée, a été remise le { $moment }. { $how }
letter-export-official = Échéance officielle : { $moment } ({ CITY($city) })
letter-export-delivered-how = Remise le { $moment } (UTC) : { $how }
letter-export-then = À la publication, { $moment } (UTC) : { $count ->
    [one] { $count } signature
   *[other] { $count } signatures
} ({ $organisations ->
    [one] { $organisations } organisation
   *[other] { $organisations } organisations
}, { $people ->
    [one] { $people } personne
   *[other] { $people } personnes
})
letter-export-now = Maintenant, { $moment } (UTC) : { $count ->
    [one] { $count } signature
   *[other] { $count } signatures
}{ $back ->
    [0] {""}
    [one]  ; { $back } a été retirée après la remise
   *[other]  ; { $back } ont été retirées après la remise
}
letter-verify-how = Les mots qui disent comment la lettre a été remise ne sont pas ceux que l’entrée { $seq } a scellés.
letter-verify-published = Selon l’entrée { $seq }, un autre hachage a été publié que celui de l’entrée précédente.

# Taking a signature back after delivery
letter-ask-back-body = Cette lettre a été remise avec votre signature, donc le destinataire doit être prévenu. Les responsables reçoivent votre demande tout de suite ; dès qu’ils confirment que le destinataire est au courant, votre signature ne compte plus et son nom disparaît de toutes les listes et des exports suivants. Le nombre au moment de la publication reste tel qu’il était.
letter-ask-back-button = Demander le retrait
letter-ask-back-done = Les responsables ont votre demande au sujet de la signature { $code } depuis le { $moment }. Un message vous préviendra dès qu’ils auront confirmé que le destinataire est au courant.
letter-my-asked-back = Retrait demandé le { $moment } ; les responsables doivent prévenir le destinataire
letter-asked-back = Un retrait de signature est demandé pour « { $title } »
letter-asked-back-body = La lettre #{ $id } a été remise, et une personne qui l’a signée veut retirer sa signature. Prévenez le destinataire, puis confirmez-le dans votre serveur avec /letter deliver.
letter-given-back = Votre signature a été retirée de « { $title } »
letter-given-back-body = Les responsables de la lettre #{ $id } ont confirmé avoir prévenu le destinataire. Votre signature ne compte plus.
letter-entry-asked-back = C’est noté. La lettre a été remise : prévenez d’abord le destinataire ; puis confirmez-le avec /letter deliver, et la signature ne comptera plus.
letter-not-asked-back = C’est déjà fait, ou la demande n’existe plus. /letter deliver montre ce qui reste à faire.
letter-wanted-back = Retraits demandés
letter-wanted-line = **{ $name }** depuis le { $moment }
letter-wanted-none = Aucun retrait de signature n’est demandé.
letter-wanted-told = Le destinataire est au courant : { $name }
letter-wanted-done = C’est fait : cette signature ne compte plus, et un message prévient la personne qui l’a donnée. { $count ->
    [0] Aucune signature ne compte maintenant
    [one] { $count } signature compte maintenant
   *[other] { $count } signatures comptent maintenant
}.

# Who runs it
letter-organisers-title = Qui a la charge de la lettre #{ $id }
letter-organisers-body = Les responsables de ce serveur ont la charge de toutes les lettres. Les personnes nommées ici ont aussi la charge de celle-ci, et d’aucune autre.
letter-organisers-none = Personne en dehors des responsables de ce serveur.
letter-organisers-line = <@{ $user }> depuis le { $moment }
letter-organisers-whom = Indiquez la personne dans l’option « person ».
letter-organisers-bot = C’est un bot. Indiquez une personne.
letter-organisers-not-here = Cette personne n’est pas dans ce serveur. Pour avoir la charge d’une lettre, il faut être ici.
letter-organisers-many = Une lettre peut être confiée à { $most } personnes au plus. Retirez-la d’abord à quelqu’un, avec /letter organisers.
letter-given-to-run = Vous avez maintenant la charge de « { $title } »
letter-given-to-run-body = La lettre #{ $id } vous a été confiée, dans son serveur : pour cette lettre seulement, toutes les commandes sur les lettres réservées aux responsables (« Responsables ») fonctionnent pour vous.

# The ledger in public
letter-ledger-title = Journal de la lettre #{ $id }
letter-ledger-body = Hachage de la dernière entrée :
    `{ $head }`
letter-ledger-verify = Comment le vérifier
letter-ledger-verify-body = Gardez ce hachage. Il répond de toutes les entrées qui le précèdent : toute personne qui a un export ultérieur au format JSON y retrouve ce hachage, et « caucus letter verify FILE --head HASH » dit s’il y est. Sinon, le journal a été réécrit.
letter-ledger-entries = Entrées
letter-ledger-moment = Consulté
letter-ledger-published = Le hachage paraît dans un instant dans { $channel }, et le journal note qu’il y a été publié.
letter-ledger-hint = L’option « channel » le publie dans un salon, pour que tout le monde puisse le garder.
letter-head = Le journal de « { $title } » s’arrête ici
letter-verify-proves-head = Le hachage publié, { $head }, est celui de l’entrée { $seq } : tout jusque-là est tel qu’à ce moment.
letter-verify-head-form = Ce n’est pas le hachage d’une entrée de journal. Copiez-en les 64 chiffres et lettres.
letter-verify-head-missing = Aucune entrée de ce journal n’a le hachage { $head } : le journal a été réécrit ou coupé, ou le hachage est celui d’une autre lettre.
