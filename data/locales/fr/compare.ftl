# Comparing texts: /treaty compare and open, caucus treaty compare, the files made of a comparison.

compare-no-text = Aucun texte n’est encore disponible ici pour : { $instrument }. Une personne responsable peut en importer un avec /treaty import.
compare-one-text = Il n’y a rien ici à quoi comparer { $version }. Une personne responsable peut importer une autre version avec /treaty import.
compare-languages = Ces deux textes ne sont pas disponibles ici dans une même langue : { $old } ; { $new }.
compare-no-counterpart = { $article ->
    [none] Aucun article de { $old } n’a d’équivalent connu dans { $new }.
   *[other] Aucun équivalent de l’article { $article } ({ $old }) n’est connu dans { $new }.
}
compare-article = « { $article } » n’est pas un numéro d’article. Essayez 24, ou preamble.
compare-text-gone = L’un des deux textes n’est plus ici. Comparez de nouveau avec /treaty compare.

compare-preamble = Préambule
compare-article-name = Article { $number }
compare-version = { $version } ({ $status }, { $date }, { $lang })
compare-no-date = sans date
compare-beside = côte à côte
compare-is-changed = modifié
compare-is-moved = déplacé ; était l’article { $old }
compare-is-moved-only = déplacé à un autre endroit
compare-is-renumbered = était l’article { $old }
compare-is-added = nouveau
compare-is-removed = supprimé
compare-is-split = l’article { $old } a été divisé en { $new }
compare-is-merged = fusionné à partir des articles { $old }
compare-renumbered = Seuls leurs numéros ont changé
compare-same-words = mêmes mots
compare-word-new = nouveau : { $word }
compare-word-gone = supprimé : { $word }
compare-bracket-unclosed = l’autre crochet manque
compare-bracket-inside = à l’intérieur d’un autre
compare-bracket-alternatives = une variante sur { $count }
compare-count = { $kind ->
    [changed] modifiés : { $count }
    [moved] déplacés : { $count }
    [renumbered] seulement renumérotés : { $count }
    [added] nouveaux : { $count }
    [removed] supprimés : { $count }
    [split] divisés : { $count }
    [merged] fusionnés : { $count }
   *[same] identiques : { $count }
}

# The files.
compare-file-title = Ce qui a changé : { $name }
compare-file-title-two = Côte à côte : { $old } et { $new }
compare-file-from = Avant
compare-file-to = Après
compare-file-source = fichier { $file }, SHA-256 { $sha }
compare-file-note = Les numéros d’articles et de paragraphes sont ceux du texte le plus récent. Les espaces, les retours à la ligne, les guillemets, les traits d’union et les appels de note ne sont pas comparés. Fait par Caucus ; vérifiez dans les documents officiels avant de citer.
compare-file-index = Table des changements
compare-file-none = Rien n’a changé.
compare-file-legend = Comment lire ceci
compare-file-deleted = supprimé
compare-file-inserted = inséré
compare-file-moved-away = déplacé vers { $where }
compare-file-moved-here = déplacé depuis { $where }
compare-file-elsewhere = un autre endroit
compare-file-words = Des mots qui comptent
compare-file-brackets = Encore entre crochets
compare-file-open-count = maintenant : { $count }, auparavant : { $before }
compare-file-back = Retour à la table
compare-file-alone = Sans équivalent dans l’autre texte

# In chat.
compare-card-title = Ce qui a changé : { $name }
compare-card-footer = Le texte lui-même, comparé par Caucus
compare-card-legend = ~~barré~~ : supprimé, **gras** : nouveau, ⇄ : déplacé. ⚖️ : des mots qui comptent. [ ] : encore entre crochets.
compare-open-change = Un article avec toutes ses modifications …
compare-file-button-html = Le tout (page à imprimer)
compare-file-button-docx = Le tout (Word)
compare-file-here-html = La comparaison entière sous forme de page : ouvrez-la dans un navigateur, imprimez-la ou transmettez-la.
compare-file-here-docx = La comparaison entière pour Word, avec modifications suivies.
compare-open-title = Encore ouvert : { $where }
compare-open-none = Rien n’est entre crochets.
compare-open-count = { $count } passages entre crochets dans { $articles ->
    [one] un article
   *[other] { $articles } articles
}.
compare-open-here = { $count ->
    [one] un passage ouvert
   *[other] { $count } passages ouverts
}
