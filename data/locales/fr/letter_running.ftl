# Running a letter: regions on the panel, who has not answered, nudges, milestones, rules, figures.

letter-regions = Noms publics par région
letter-region = { $group ->
    [none] Autre ou non reconnue
    [WEOG] Europe occidentale et autres
    [GRULAC] Amérique latine et Caraïbes
   *[other] { $group }
}

# Why a signature waits, for organisers
letter-waits-burst = Trop de signatures en une minute
letter-waits-sustained = Trop de signatures en une heure
letter-waits-account-many = Ce compte a signé cette lettre plusieurs fois
letter-waits-young = Le compte est plus récent que les règles ne le permettent
letter-waits-new = Le compte a rejoint le serveur plus tard que les règles ne le permettent, ou personne ne peut dire quand
letter-waits-role = Le compte n’a pas le rôle exigé par les règles
letter-waits-unknown = Signée depuis les messages privés, où personne ne peut dire quel rôle a le compte ni quand il a rejoint le serveur

# Rules
letter-rules-range = Une limite est un nombre de 0 (pas de limite) à { $most }. Saisissez-la de nouveau ; rien n’a été modifié.
letter-rules-title = Règles de la lettre #{ $id }
letter-rules-server = Règles de toutes les lettres d’ici qui n’ont pas les leurs
letter-rules-inherited = Cette lettre n’a pas de limites propres ; ce sont celles du serveur.
letter-rules-approval = { $approval ->
    [organisations] Toutes les organisations attendent l’approbation d’une personne responsable.
    [unproven] Les organisations dont l’habilitation est seulement déclarée par la personne elle-même attendent l’approbation d’une personne responsable.
   *[nobody] Aucune organisation n’attend du seul fait d’être une organisation.
}
letter-rules-levels = { $on ->
    [yes] Les exports CSV et JSON indiquent comment l’habilitation de chaque organisation publique est établie.
   *[other] Les exports n’indiquent pas comment l’habilitation d’une organisation est établie.
}
letter-rules-burst = { $count ->
    [0] Par minute : pas de limite.
    [one] Par minute, { $count } signature compte tout de suite ; les suivantes attendent.
   *[other] Par minute, { $count } signatures comptent tout de suite ; les suivantes attendent.
}
letter-rules-sustained = { $count ->
    [0] Par heure : pas de limite.
    [one] Par heure, { $count } signature compte tout de suite ; les suivantes attendent.
   *[other] Par heure, { $count } signatures comptent tout de suite ; les suivantes attendent.
}
letter-rules-per-account = { $count ->
    [0] Par compte : pas de limite.
    [one] Un compte donne { $count } signature au bas d’une lettre ; les suivantes attendent.
   *[other] Un compte donne { $count } signatures au bas d’une lettre ; les suivantes attendent.
}
letter-rules-account-days = { $count ->
    [0] Tout compte, si récent soit-il.
    [one] Les comptes de moins d’un jour attendent.
   *[other] Les comptes de moins de { $count } jours attendent.
}
letter-rules-member-days = { $count ->
    [0] Tout membre, si récente que soit son arrivée.
    [one] Les membres arrivés il y a moins d’un jour attendent.
   *[other] Les membres arrivés il y a moins de { $count } jours attendent.
}
letter-rules-role = { $role ->
    [none] Aucun rôle n’est nécessaire.
   *[other] Les personnes qui n’ont pas le rôle { $role } attendent.
}
letter-rules-milestones = { $on ->
    [yes] Les paliers de 10, 25, 50, 100 … signatures publiques sont annoncés dans les salons qui ont un panneau.
   *[other] Les paliers ne sont pas annoncés.
}
letter-rules-footer = Pour ce qui sera signé désormais. Rien n’est perdu : ce qui attend se trouve dans /letter signers queue, avec le motif. Les responsables, et les comptes que le registre connaît comme vérifiés ou confirmés par courriel, échappent aux limites.

# Who has not answered
letter-missing-title = Réponses à « { $title } »
letter-missing-so-far = Le registre à ce jour
letter-missing-numbers = { $all ->
    [one] { $all } organisation
   *[other] { $all } organisations
} ; signé : { $signed }, intention de signer : { $intends }, en attente : { $waits }, ne signeront pas : { $declined }, retirées ou rejetées : { $back }, sans réponse : { $missing }
letter-missing-missing = Sans réponse ({ $count })
letter-missing-declined = Ne signeront pas ({ $count })
letter-missing-intends = Ont l’intention de signer ({ $count })
letter-missing-waits = Ont signé, en attente d’approbation ou de confirmation ({ $count })
letter-missing-back = Retirées ou rejetées ({ $count })
letter-missing-disputed = Quelqu’un a dit que ces organisations ne signeront pas, et pourtant une signature est valable : { $names }. Posez-leur la question.
letter-missing-none = Toutes les organisations du registre ont signé.
letter-missing-empty = Le registre de ce serveur est vide. /register add ou /register import le remplit.
letter-missing-footer = Réservé aux responsables. Cette liste ne contient ni les personnes qui ont signé à titre personnel, ni les organisations absentes du registre.
letter-missing-no-account = personne à qui demander
letter-missing-nobody = « Personne à qui demander » : le registre n’indique aucun compte pour elles. /register members dit qui peut signer pour une organisation.
letter-missing-unwilling = ne veut pas de relances
letter-missing-nudged = question posée { $moment }
letter-missing-column-organisation = Organisation
letter-missing-column-acronyms = Sigles
letter-missing-column-country = Pays
letter-missing-column-region = Région
letter-missing-column-answer = Réponse
letter-missing-column-accounts = Comptes dans le registre
letter-missing-column-nudged = Question posée (UTC)
letter-answer-missing = pas encore de réponse
letter-answer-intends = intention de signer
letter-answer-waits = signée, en attente d’approbation ou de confirmation
letter-answer-declined = ne signera pas
letter-answer-back = retirée ou rejetée
letter-answer-signed = signée

# Nudges
letter-nudge-gone = Vous ne faites pas (ou plus) partie des personnes qui signent pour cette organisation, donc rien n’a été enregistré. Une personne responsable du serveur peut vous inscrire de nouveau.
letter-nudge-button = Relancer celles qui n’ont pas répondu …
letter-nudge-title = Poser la question pour « { $title } » ?
letter-nudge-preview = Rien n’est encore envoyé. La question est posée à chaque compte en privé, une fois, puis encore une fois 24 heures avant l’échéance s’il n’y a pas de réponse d’ici là.
letter-nudge-to = { $count ->
    [0] À
    [one] À { $count } compte, pour
   *[other] À { $count } comptes, pour
}
letter-nudge-to-nobody = Il ne reste personne à relancer.
letter-nudge-text = Ce qui sera lu
letter-nudge-nobody = Le registre n’indique aucun compte ({ $count })
letter-nudge-unwilling = Ne veulent pas de relances ({ $count })
letter-nudge-before = { $count ->
    [one] { $count } autre organisation a déjà été relancée et ne l’est pas de nouveau.
   *[other] { $count } autres organisations ont déjà été relancées et ne le sont pas de nouveau.
}
letter-nudge-later = { $count ->
    [one] { $count } autre compte est laissé pour la prochaine fois.
   *[other] { $count } autres comptes sont laissés pour la prochaine fois.
} Trop de messages privés à la fois ressemblent à du spam pour Discord.
letter-nudge-send = { $count ->
    [one] Relancer ce compte ({ $count })
   *[other] Relancer ces { $count } comptes
}
letter-nudge-sent = { $count ->
    [0] Il ne restait personne à relancer.
    [one] La question est posée en privé à { $count } compte. Vous le saurez si le message ne peut pas être remis.
   *[other] La question est posée en privé à { $count } comptes. Vous le saurez pour chaque message qui ne peut pas être remis.
}{ $later ->
    [0] {""}
   *[other] {" "}Utilisez de nouveau /letter missing pour les autres ({ $later }).
}
letter-nudge = Signerez-vous « { $title } » ?
letter-nudge-body = Les responsables posent la question à { $name } : la lettre #{ $id }, « { $title } », peut être signée jusqu’au { $deadline }. { $channel ->
    [none] Dans le serveur, /letter show montre le texte et /letter sign permet de signer.
   *[other] Le texte et le bouton se trouvent dans { $channel } ; /letter sign fonctionne aussi, dans le serveur.
} Si vous ne signerez pas, le bouton ci-dessous le dit aux responsables, et à personne d’autre.
letter-nudge-again = Dernier jour pour « { $title } »
letter-nudge-again-body = Les signatures de la lettre #{ $id }, « { $title } », prennent fin le { $deadline }, et il n’y a pas encore de réponse pour { $name }. { $channel ->
    [none] Dans le serveur, /letter show montre le texte et /letter sign permet de signer.
   *[other] Le texte et le bouton se trouvent dans { $channel } ; /letter sign fonctionne aussi, dans le serveur.
} La question ne vous sera pas reposée.
letter-nudge-over = La lettre #{ $id }, « { $title } », ne peut plus être signée. Il n’y a rien à faire.
letter-nudge-footer = Vous recevez ceci parce que le registre du serveur vous indique pour cette organisation
letter-nudge-decline = Nous ne signerons pas
letter-declined = Enregistré pour les responsables de « { $title } », et pour personne d’autre : votre organisation ne signera pas. La question ne vous sera pas reposée. Si vous changez d’avis, signez tout simplement.
letter-decline-undo = Annuler cette réponse
letter-decline-back = Réponse annulée : les responsables de « { $title } » ne lisent plus que vous ne signerez pas.
letter-nudges-turn-off = Ne plus me relancer
letter-nudges-turn-on = Relances désactivées : les réactiver
letter-nudges-off = Vous ne recevez plus de relances au sujet des lettres, d’aucun serveur. Les messages au sujet de vos propres signatures arrivent toujours.
letter-nudges-on = Les responsables peuvent de nouveau vous demander si votre organisation signe.

# Milestones
letter-milestone = { $count ->
   *[other] { $count } signatures
}
letter-milestone-body = C’est le nombre de signatures publiques de la lettre #{ $id }, « { $title } ».

# Figures
letter-chart-title = « { $title } » en chiffres
letter-chart-body = { $count ->
    [0] Aucune personne dont vous pouvez lire le nom n’a encore signé.
    [one] { $count } signature dont vous pouvez lire le nom
   *[other] { $count } signatures dont vous pouvez lire les noms
}, { $moment }.
letter-chart-counted = { $count ->
    [one] { $count } de plus est comptée, et rien d’autre n’en est dit.
   *[other] { $count } de plus sont comptées, et rien d’autre n’en est dit.
}
letter-chart-footer = Les régions sont les groupes régionaux des Nations Unies ; le pays est celui que la ou le signataire a saisi
letter-chart-regions = Signatures par région
letter-chart-classes = Signatures par catégorie
letter-chart-days = Signatures par jour (UTC)
letter-chart-legend = { $count ->
    [one] { $count } signature
   *[other] { $count } signatures
}
letter-chart-foot = Lettre #{ $id } : { $title }. État au { $day }.
letter-chart-alt = { $what }, lettre #{ $id }, état au { $day } : { $rows }
letter-class-general = Organisations au statut ECOSOC général
letter-class-special = Organisations au statut ECOSOC spécial
letter-class-roster = Organisations inscrites sur la liste ECOSOC
letter-class-organisation = Autres organisations
letter-class-person = Personnes à titre personnel
