# The register of organisations: refusals first, then what people see.

register-not-found = Aucune organisation de ce registre ne s’appelle ainsi. Tapez une partie de son nom ou son sigle et choisissez-la dans la liste.
register-there = « { $name } » est déjà dans le registre. /register edit modifie son entrée.
register-full = Un registre contient au plus { $limit } organisations. Retirez-en d’abord.
register-nothing = Rien ne changerait. Remplissez au moins une option avec du nouveau ; un simple - vide un champ.
register-ecosoc = Un statut consultatif auprès de l’ECOSOC s’écrit general, special ou roster ; un simple - veut dire aucun.
register-many = Un champ contient au plus { $limit } entrées. Indiquez les plus importantes, s’il vous plaît.
register-level = Un compte est inscrit comme vérifié ou comme confirmé par courriel.
register-proposals-full = Trop de propositions attendent déjà. Demandez à une personne responsable d’en décider avec /register proposals.
register-decided = Cette proposition a déjà été décidée, ou son organisation n’est plus dans le registre.
register-vouch-own = Vous ne pouvez pas donner votre garantie pour vous-même ni pour votre propre organisation. Demandez à une autre organisation membre, ou à une personne responsable.
register-vouch-who = Seul un compte que les responsables ont inscrit pour une organisation membre peut donner sa garantie. Demandez-leur d’ajouter le vôtre avec /register members.
register-vouch-known = Ce compte peut déjà signer pour cette organisation ; il n’y a rien à garantir.
register-file-size = Ce fichier dépasse { $limit } Mo. Divisez-le et importez les parties.
register-file-columns = Ce tableau n’a pas de colonne qui nomme les organisations ; trouvé : { $found }. Appelez-en une « name ». Sont aussi comprises : acronyms, names, languages, country, region, website, ecosoc.
register-file-rows = Ce tableau a plus de { $limit } lignes. Divisez-le et importez les parties.

register-title = { $count ->
    [one] Registre : { $count } organisation
   *[other] Registre : { $count } organisations
}
register-none = Le registre est vide. Les responsables y inscrivent des organisations avec /register add ou /register import.
register-added = Inscrite. /register members indique qui peut signer pour elle.
register-edited = Modifiée.
register-proposed = Votre modification pour { $name } attend une personne responsable ; d’ici là, l’entrée reste telle quelle.
register-removed = { $name } n’est plus dans le registre. Ce qu’elle a signé reste signé, et l’historique est conservé.
register-account = { $level ->
    [none] D’après le registre, { $person } ne peut plus signer pour { $name }. Ce qui a été signé reste valable.
    [mail] { $person } peut signer pour { $name } ; un courriel envoyé du domaine de l’organisation l’a confirmé.
   *[other] { $person } peut signer pour { $name } ; vous l’avez vérifié.
}
register-vouched = Enregistré : votre organisation se porte garante que { $person } peut signer pour { $name }.
register-value = { $field ->
    [name] Nom
    [acronyms] Sigles
    [names] Autres noms
    [languages] Langues
    [country] Pays
    [region] Région
    [website] Site web
   *[ecosoc] Statut ECOSOC
} : { $value }
register-field = { $field ->
    [name] Nom
    [acronyms] Sigles
    [names] Autres noms
    [languages] Langues
    [country] Pays
    [region] Région
    [website] Site web
   *[ecosoc] Statut ECOSOC
} : { $was } → **{ $value }**
register-state = Comptée pour : { $state }
register-no-state = Le pays est gardé tel que saisi ; ce n’est pas le nom d’un État que connaît ce bot.
register-accounts = Peuvent signer pour elle
register-accounts-none = Personne encore : /register members
register-own = Vous pouvez signer pour cette organisation. /register edit propose une modification de son entrée.
register-history = Dernières modifications
register-change = { $kind ->
    [added] inscrite
    [edited] modifiée
    [removed] retirée
    [account] qui peut signer
    [imported] d’après un tableau
   *[proposed] { $state ->
        [waiting] proposée, en attente
        [approved] proposée, approuvée
       *[rejected] proposée, rejetée
    }
}
register-proposal = { $count ->
    [one] { $name } propose une modification
   *[other] { $name } propose une modification (propositions en attente : { $count })
}
register-proposed-by = Par { $person }, le { $moment }
register-proposals-none = Aucune proposition n’attend.
register-approve = Accepter
register-reject = Rejeter
register-approved = Acceptée : l’entrée de { $name } est modifiée. /register proposals montre ce qui attend encore.
register-rejected = Rejetée : l’entrée de { $name } reste telle qu’elle était. /register proposals montre ce qui attend encore.
register-exported = Le registre en tableau, sans les comptes. /register import le reprend, modifié ou non.
register-imported = Importé
register-would-import = Ce que ferait ce tableau
register-import-numbers = Ajoutées : { $added }, modifiées : { $changed }, inchangées : { $same }. Les organisations sont reconnues à leur nom ; une cellule vide ne change rien.
register-import-dry = Rien n’est encore écrit. **L’écrire** écrit exactement ceci.
register-import-faults = { $count ->
    [one] { $count } ligne ne peut pas être reprise
   *[other] { $count } lignes ne peuvent pas être reprises
}
register-import-row = Ligne { $row } : { $reason }
register-import-more = et { $count } de plus
register-import-write = L’écrire
register-import-drop = Non, laisser
register-import-dropped = Rien n’a été écrit.
register-import-columns = Comment les colonnes sont lues
register-import-unused = Non lues : { $heads }
register-import-notes = { $count ->
    [one] 1 ligne est reprise sans sa réponse sur l’ECOSOC
   *[other] { $count } lignes sont reprises sans leur réponse sur l’ECOSOC
}
register-import-ecosoc = « { $answer } » ne dit pas quel statut : général, spécial ou liste.
