# Signatures and ratifications: /status, caucus status.

status-state-near = Il n’y a pas d’État « { $name } » ici. Vouliez-vous dire : { $near } ?
status-state-unknown = Il n’y a pas d’État « { $name } » ici. Tapez son nom dans une langue de l’ONU, ou ses deux lettres.
status-bloc-unknown = Il n’y a pas de groupe « { $name } » ici. Il y a : { $known }.
status-instrument = Indiquez l’un de ces traités : { $known }.
status-day = « { $day } » n’est pas un jour. Écrivez-le comme ceci : 2026-11-20.
status-day-future = { $day } est dans l’avenir. Donnez le jour qui figure sur le tableau.
status-table-unknown = Vous n’avez pas importé ce tableau. Choisissez-en un dans la liste que propose /status withdraw.
status-file-size = Le fichier dépasse { $limit } Ko. Le tableau d’un dépositaire est bien plus petit ; joignez celui-là.
status-file-text = Ce n’est pas un fichier de texte. Enregistrez le tableau en CSV (UTF-8) et joignez-le.
status-file-table = Ce n’est pas un tableau CSV lisible ; un guillemet est peut-être resté ouvert. Enregistrez-le de nouveau en CSV.
status-file-rows = C’est trop pour un tableau d’États : { $rows } lignes et { $columns } colonnes au plus sont lues.
status-file-columns = Aucun en-tête avec une colonne d’États (« Participant ») et une de dates (« Signature », « Ratification ») n’a été trouvé.
status-file-empty = Aucun État n’a été reconnu dans ce fichier, donc rien ne peut en être repris.
status-row-unknown = ligne { $line } : pas d’État « { $text } »{ $near ->
    [none] {""}
   *[other] {" "}(vouliez-vous dire { $near } ?)
}
status-row-twice = ligne { $line } : { $text } s’y trouve deux fois (d’abord à la ligne { $near })
status-row-date = ligne { $line } : pas de jour certain : { $text }
status-row-later = plus tard que le tableau lui-même : { $text }

status-state-title = { $state }
status-kind = { $kind ->
    [member] État Membre de l’ONU
    [observer] observateur auprès de l’ONU
    [organisation] organisation d’États
   *[other] État
}
status-convention = Convention des Nations Unies
status-budapest = Convention de Budapest
status-signed = { $date ->
    [unseen] signée, jour non constaté
   *[other] signée : { $date }
}
status-bound = { $how ->
    [accepted] acceptée
    [approved] approuvée
    [acceded] adhésion
    [confirmed] confirmée
    [succeeded] succession
   *[ratified] ratifiée
}{ $date ->
    [unseen] {" "}(jour non constaté)
   *[other]  : { $date }
}
status-not-signed = non signée
status-not-bound = non ratifiée
status-not-listed = { $step ->
    [signed] pas de signature sur cette liste, qui n’est pas complète
   *[bound] pas de ratification sur cette liste, qui n’est pas complète
}
status-on-neither = pas sur cette liste, qui n’est pas complète
status-table-own = La liste de ce projet, { $day }
status-table-imported = { $source }, état au { $day }, importé le { $when }
status-source = source : { $source }
status-conflict-dates = ⚠️ Les sources donnent des jours différents. Ils sont montrés tels quels ; personne n’a tranché ici.
status-conflict-missing = ⚠️ Une source l’indique, une autre qui devrait l’indiquer ne l’indique pas.
status-parliament = Approuvée par le parlement ; aucun dépôt constaté : { $text }
status-absent = N’a pas signé lors de la cérémonie de Hanoï. { $text }
status-claim = À ne pas utiliser : { $text }
status-said = Dit aussi
status-blocs-of = Groupes
status-footer = Chaque chiffre avec son jour et sa source ; aucune moyenne n’est faite

status-bloc-title = { $bloc } : { $members } membres
status-bloc-numbers = signatures : { $signed } · ratifications : { $bound }
status-bloc-ratified = Ont ratifié ({ $count })
status-bloc-signed = Ont seulement signé ({ $count })
status-bloc-neither = Ni l’un ni l’autre ({ $count })
status-bloc-reported = Selon d’autres, { $count } ont signé ({ $date }, { $source })
status-bloc-members = Membres : { $source } ({ $as_of }), { $verified ->
    [full] comparé avec cette source
    [partial] comparé avec une copie de cette source
   *[no] de connaissance générale, pas encore comparé
}
status-bloc-conflict = ⚠️ Cela ne correspond à aucune des listes d’ici ; les deux sont montrées.
status-bloc-count-note = { $table }

status-progress-title = Convention des Nations Unies : { $counting } sur { $needed } nécessaires
status-progress-in-force = En vigueur.
status-progress-not-in-force = Pas en vigueur : { $needed } ratifications sont nécessaires, il en manque { $left }. { $table }.
status-progress-open-until = Ouverte à la signature jusqu’au { $day }.
status-progress-signed = signatures : { $signed } · ratifications : { $bound }, dont comptent : { $counting }
status-progress-reported = Signatures, selon d’autres
status-progress-figure = { $count } ({ $date }, { $source })
status-progress-overlap = États communs avec Budapest
status-progress-overlap-names = { $count } d’après les noms ({ $table } ; États parties : { $budapest })
status-progress-overlap-lower = La liste des États parties contient { $names } des { $reported } noms signalés ({ $date }), donc le nombre d’après les noms ne peut être que trop bas.
status-progress-disputed = ⚠️ Les sources se contredisent au sujet de : { $states }.
status-progress-note = Note
status-progress-bound = Ont ratifié

status-alt-progress = Diagramme en barres, { $day }. { $bars } { $needed } ratifications sont nécessaires. Source : { $sources }.
status-alt-bar = { $table } : signatures : { $signed }, ratifications : { $bound }.
status-alt-blocs = Diagramme en barres des groupes, { $day }, selon { $table }. { $bars }
status-alt-bloc = { $bloc } : ont ratifié : { $bound }, ont seulement signé : { $signed }, ni l’un ni l’autre : { $neither }.
status-chart-progress = Convention des Nations Unies contre la cybercriminalité
status-chart-blocs = Signatures par groupe d’États
status-chart-signed = ont signé
status-chart-signed-only = ont seulement signé
status-chart-bound = ont ratifié
status-chart-neither = ni l’un ni l’autre
status-chart-needed = { $needed } ratifications nécessaires
status-chart-source = État au { $day }. Source : { $sources }
status-chart-list = la liste de ce projet ({ $day })

status-import-title = Tableau du { $day } : rien n’est encore enregistré
status-import-found = États reconnus : { $states } ; signatures : { $signed } ; ratifications : { $bound }.
status-import-encoding = Lu en { $encoding }. Vérifiez les noms accentués.
status-import-problems = Non repris ({ $count })
status-import-more = … et { $count } de plus
status-import-changes = Par rapport à : { $table }
status-import-none = Rien ne change.
status-import-change = { $state } : { $step ->
    [signed] signature
   *[bound] ratification
} { $was } → { $now }
status-import-nothing = rien
status-import-same = Ce même tableau est déjà ici ; l’enregistrer ne change rien.
status-import-not-whole = Des lignes n’ont pas été reprises, donc ce tableau est incomplet : un État qui n’y figure pas peut quand même avoir signé.
status-import-store = L’enregistrer pour ce serveur
status-import-drop = Ne pas enregistrer
status-import-stored = Enregistré comme tableau { $id } : tout le monde dans ce serveur le voit à côté des autres sources. /status withdraw le retire.
status-import-dropped = Rien n’a été enregistré.
status-withdrawn = Le tableau { $id } est retiré ; ce qui était là auparavant reparaît.
status-withdraw-choice = { $id } : { $instrument } { $day }, { $source }
