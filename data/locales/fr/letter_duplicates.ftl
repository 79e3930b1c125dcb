# Signatures that may be the same one twice: refusals first, then what organisers see.

letter-duplicate-over = Le cas de ces deux signatures a déjà été tranché, ou l’une d’elles a été retirée. Utilisez de nouveau /letter signers duplicates pour les suivantes.
letter-duplicate-undone = Cette décision ne peut plus être annulée : elle l’a déjà été, ou la signature fusionnée a été retirée.
letter-duplicate-none = Il n’y a pas de telle décision au sujet de cette lettre. /letter signers duplicates les montre toutes.
letter-duplicate-tells = Fusionnez-les dans l’autre sens. La personne dont la signature serait fusionnée verrait son nom disparaître de la liste et saurait que quelqu’un d’autre a signé.

# Pairs and decisions
letter-duplicates-title = Lettre #{ $id } : { $count ->
    [0] aucun doublon possible
    [one] { $count } doublon possible
   *[other] { $count } doublons possibles
}
letter-duplicates-none = Il n’y a pas deux signatures qui se ressemblent et dont vous n’ayez pas encore décidé.
letter-duplicates-a = A
letter-duplicates-b = B
letter-duplicates-score = Ressemblance { $score } sur 100 :
letter-duplicates-footer = Réservé aux responsables. Rien n’est fusionné sans vous, et toute décision peut être annulée.
letter-duplicates-into-a = Garder A, y fusionner B
letter-duplicates-into-b = Garder B, y fusionner A
letter-duplicates-different = Différentes
letter-duplicates-later = Plus tard
letter-duplicates-tells = Seule celle qui compte déjà et que davantage de personnes peuvent lire peut être gardée : sinon, son signataire verrait son nom disparaître de la liste et apprendrait l’existence de l’autre.
letter-duplicates-decisions = Décisions
letter-duplicates-brought = Apportée par une personne responsable
letter-duplicates-elsewhere = De pays différents : des sections d’une même organisation peuvent signer toutes les deux.
letter-duplicates-why-name = Le même nom, aux majuscules, aux accents et à la ponctuation près
letter-duplicates-why-looks = Les noms ont la même apparence, avec des chiffres ou des lettres d’autres écritures
letter-duplicates-why-known = Des noms d’une même organisation, d’après votre registre ou d’après des fusions précédentes
letter-duplicates-why-site = Le même site web : { $detail }
letter-duplicates-why-acronym = L’un des noms est le sigle de l’autre : { $detail }
letter-duplicates-why-holds = L’un des noms contient l’autre
letter-duplicates-why-similar = Les noms diffèrent peu : ressemblance de { $detail } %
letter-duplicates-decided = Décisions au sujet de la lettre #{ $id }
letter-duplicates-undecided = Rien n’a encore été décidé.
letter-duplicates-undo = Annuler une décision
letter-duplicates-undone = Décision annulée. /letter signers duplicates repose la question pour la lettre #{ $id }.
letter-duplicates-were-merged = **{ $kept }** compte ; { $other } y a été fusionnée
letter-duplicates-were-different = { $first } et { $second } sont différentes
letter-duplicates-verdict-merged = Fusionnées
letter-duplicates-verdict-different = Différentes
letter-duplicate-notice = Une signature fusionnée a perdu celle dans laquelle elle avait été fusionnée
letter-duplicate-notice-body = Au bas de la lettre #{ $id }, « { $title } », une signature a été retirée, rejetée ou n’a pas été confirmée pour le nouveau texte, alors que { $count ->
    [one] une autre y avait été fusionnée. Celle-ci ne compte donc plus
   *[other] { $count } autres y avaient été fusionnées. Celles-ci ne comptent donc plus
}. S’il faut la compter : /letter signers duplicates, « Décisions », puis annulez la fusion.
letter-merge-hides = Une fusion cache un nom
letter-merge-hides-body = Au bas de la lettre #{ $id }, « { $title } », moins de personnes peuvent désormais lire le nom d’une signature que celui d’une autre qui y avait été fusionnée. Qui a donné cette dernière peut voir que son nom a disparu. S’il doit apparaître : /letter signers duplicates, « Décisions », puis annulez la fusion.
