# Principles, treaties and words: /principle, /treaty, /glossary, and caucus check.

data-wrong = { $file }, ligne { $line } : la valeur de « { $key } » ne convient pas : { $reason }.

instrument-unknown = Il n’y a pas de traité « { $name } » ici. Il y a : { $known }.
article-unknown = { $instrument } : il n’y a pas d’article { $number } ; le dernier est { $last }.
heading-unknown = { $instrument } ne contient pas : { $heading }. Cherchez avec /treaty search.
draft-article-unknown = { $instrument } : aucun article connu ne portait le numéro { $number } dans ce projet.
citation-near = « { $citation } » n’est pas une citation. Vouliez-vous dire : { $near } ?
citation-unknown = « { $citation } » n’est pas une citation. Essayez « 24(2) », « Budapest 15 », « chapter V », ou cherchez des mots avec /treaty search.
version-unknown = Il n’y a pas de version { $version } ici. Il y a : { $known }.
text-language-unknown = Ce texte n’est pas ici en « { $language } ». Il est en : { $known }.
search-limit = Demandez de 1 à { $most } résultats.
principle-near = Il n’y a pas de principe « { $name } ». Vouliez-vous dire : { $near } ?
principle-unknown = Il n’y a pas de principe « { $name } ». Donnez un numéro de 1 à { $last }, ou choisissez-en un avec /principle list.
term-near = « { $term } » n’est pas dans le glossaire. Vouliez-vous dire : { $near } ?
term-unknown = « { $term } » n’est pas dans le glossaire. Tapez quelques lettres et choisissez dans la liste.

# Cards. An answer always says what it is, of which version and date, and from which source.
reference-article-title = Article { $number } · { $title }
reference-principle-title = { $number }. { $title }
reference-heading = { $kind ->
    [chapter] Chapitre
    [section] Section
    [part] Partie
    [annex] Annexe
   *[title] Titre
} { $number } { $title }
reference-version = { $version } ({ $status }, { $date })
reference-status = { $status ->
    [draft] projet
    [adopted] adopté
    [in-force] en vigueur
   *[other] { $status }
}
reference-source = source : { $source }
reference-summary-article = Résumé rédigé par nous, pas le texte du traité
reference-summary-principle = Résumé rédigé par nous
reference-summary-term = Explication rédigée par nous
reference-not-checked = Non vérifié par rapport au texte officiel.
reference-partly-checked = Vérifié seulement en partie par rapport au texte officiel.
reference-term-unchecked = De connaissance générale, non vérifié dans une source.
reference-term-partly = L’emploi du mot a été vu dans la source ; l’explication est de nous.
reference-whole-article = Vous avez demandé { $points } : il n’y a ici qu’un résumé de l’article entier.
reference-moved = C’était l’article { $number } dans : { $version }.
reference-moved-inferred = C’était probablement l’article { $number } dans : { $version } (d’après l’ordre seulement).
reference-concerns = Préoccupations
reference-safeguard = Garantie
reference-note = Note
reference-counterparts = Dans d’autres traités
reference-principles = Principes
reference-articles = { $count } articles
reference-assessment = Ce que vaut le texte ({ $version })
reference-rating = { $rating ->
    [met] Respecté
    [mixed] Mitigé
    [weak] Faible
   *[open] En suspens
}
reference-reading = L’évaluation est notre lecture d’évaluations publiées, pas une note officielle.
reference-legend = respectés : { $met } · mitigés : { $mixed } · faibles : { $weak } · en suspens : { $open }
reference-bears-on = Articles ({ $instrument })
reference-also = Aussi : { $names }
reference-see = Articles à ce sujet

reference-results-title = « { $words } »
reference-found-under = trouvé sous « { $phrase } »
reference-read-as = Lu comme : { $words }
reference-nothing = Rien n’a été trouvé dans les traités disponibles ici.
reference-did-you-mean = Vouliez-vous dire :
reference-nothing-hint = D’autres mots peuvent aider ; un numéro d’article aussi, comme « 24(2) » ou « Budapest 15 ».
reference-no-principle = Aucun principe n’y répond. /principle list les montre tous.
reference-open = En ouvrir un …
reference-go-on = Continuer vers …
reference-any = N’importe quel traité
