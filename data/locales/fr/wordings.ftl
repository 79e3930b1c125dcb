# The wording of treaties as people import it: /treaty import, versions, withdraw, texts in answers; caucus treaty import.

wording-no-articles = Aucun article n’a été trouvé dans { $file }. Il faut des titres comme « Article 5 », chacun au début d’une ligne.
wording-id = « { $id } » ne peut pas être l’identifiant d’un traité. Utilisez de 2 à 40 lettres minuscules, chiffres ou tirets, par exemple my-draft.
wording-version = Une version a besoin d’une cote de { $most } caractères au plus, par exemple A/RES/79/243 ou draft-2023.
wording-status = « { $status } » n’est pas un statut. Il y a : { $known }.
wording-date = « { $date } » n’est pas une date. Écrivez-la ainsi : 2024-12-24, 2024-12 ou 2024.
wording-language = « { $language } » n’est pas une langue. Utilisez un code comme en, es, fr, ru, zh ou ar.
wording-name = Un nom compte { $most } caractères au plus.
wording-other-server = Cet aperçu a été fait pour un autre endroit. Envoyez de nouveau le fichier.
wording-there = { $instrument } { $version } est déjà ici en « { $language } », d’après { $file }. Pour mettre ce fichier à sa place, dites-le : replace.
wording-not-found = Ce texte n’est pas ici. Choisissez-en un dans la liste.
wording-shelf-full = Un serveur garde { $most } textes au plus, y compris les textes retirés.
wording-shelf-heavy = Un serveur garde au plus { $most } millions de caractères de textes.

# What a preview points at.
wording-doubt-language = Vous avez dit « { $said } » ; le fichier ressemble à « { $found } ».
wording-doubt-symbol = Vous avez dit { $said } ; le document s’appelle lui-même { $found }.
wording-doubt-count = { $expected } articles étaient attendus, { $found } ont été trouvés.
wording-doubt-empty = { $count ->
    [one] L’article { $numbers } n’a pas de texte.
   *[other] { $count } articles n’ont pas de texte : { $numbers }.
}

# Fetching a document, and the host's errands beside a running bot.
fetch-address = Donnez une adresse https, par exemple https://docs.un.org/…, ou envoyez le fichier.
fetch-host = Les documents ne sont pas téléchargés depuis { $host } ; seulement depuis { $known } et quelques autres. Téléchargez le document et envoyez le fichier.
fetch-refused = { $host } n’a pas donné le document ({ $status }). Téléchargez-le dans un navigateur et envoyez le fichier.
fetch-slow = Le document n’est pas arrivé en { $seconds } secondes. Téléchargez-le et envoyez le fichier.
fetch-failed = Impossible de joindre { $host }. Téléchargez le document et envoyez le fichier.
errand-unanswered = Un Caucus en marche tient la base de données et n’a pas répondu. Rien n’a été modifié ; réessayez, ou arrêtez-le d’abord.
errand-lost = Le Caucus en marche a pris cette tâche et s’est arrêté avant de répondre. Vérifiez avec caucus treaty list si elle a été faite.
errand-failed = Le Caucus en marche n’a pas pu le faire ; son journal technique dit pourquoi.
text-gone = Ce texte n’est plus ici. Cherchez de nouveau l’article.
wording-file = Impossible de lire { $file } : { $reason }.
wording-preview-same = Ce fichier est déjà ici ; l’enregistrer de nouveau ne change rien.
wording-preview-there = Un autre fichier est déjà ici pour cette version et cette langue, { $file } ; pour enregistrer celui-ci, il faut replace.
wording-cli-outcome = { $outcome ->
    [stored] Enregistré.
    [already] Ce fichier était déjà ici ; rien n’a changé.
    [brought-back] Il avait été retiré, il est de retour.
   *[dry] Rien n’a été enregistré (essai à blanc).
}

# The wording of an article on its card.
text-wording = Texte
text-file = d’après { $file }, SHA-256 { $sha256 }, importé le { $day }
text-version-undated = { $version } ({ $status })
text-article-bare = Article { $number }
text-summary = Notre résumé, pas le texte ({ $version })
text-footnotes = Notes de bas de page
text-moved = C’est l’article { $number } dans { $version }.
text-moved-probably = C’est probablement l’article { $number } dans { $version } (même titre).
text-language = { $code ->
    [ar] arabe
    [de] allemand
    [en] anglais
    [es] espagnol
    [fr] français
    [it] italien
    [nl] néerlandais
    [pt] portugais
    [ru] russe
    [und] langue inconnue
    [zh] chinois
   *[other] { $full }
}
text-beside = Côte à côte
text-beside-title = Article { $number } côte à côte
text-beside-summary = Notre résumé, pas le texte
text-open-language = En { $language }
text-open-version = { $version }, article { $number }
text-back = Retour au texte
text-results = 📜 Texte, tel qu’il a été importé
text-results-mixed = 📜 texte tel qu’il a été importé ; les autres sont des résumés rédigés par nous

# /treaty import.
wording-file-or-link = Donnez soit un fichier, soit un lien.
wording-forgotten = Ce fichier n’attend plus ici : il a été enregistré ou écarté, ou un jour a passé. Envoyez-le de nouveau avec /treaty import.
wording-reading = Lecture de { $file } …
wording-preview-title = Avant tout enregistrement
wording-no-title = Aucun titre n’a été trouvé
wording-symbol = Cote du document : { $symbol }
wording-found = { $count ->
    [one] Un article : { $first }
   *[other] { $count } articles, de { $first } à { $last }
}
wording-doubts = À regarder
wording-no-doubts = Rien d’étrange n’a été vu. Comparez tout de même quelques articles avec le fichier.
wording-then = Si vous l’enregistrez
wording-then-new = { $status ->
    [draft] Il sera ici comme projet, pour ce serveur, à côté de ce qui y est déjà.
   *[other] Dans ce serveur, les réponses à son sujet montreront ce texte, avec notre résumé en dessous.
}
wording-then-same = Ce même fichier est déjà ici. Rien ne changerait.
wording-then-replace = Il prendra la place du texte de { $file }, qui sera retiré et conservé.
wording-then-changed = modifiés ({ $count }) : { $numbers }
wording-then-added = nouveaux ({ $count }) : { $numbers }
wording-then-removed = disparus ({ $count }) : { $numbers }
wording-preview-footer = { $pages ->
    [0] { $format } · SHA-256 { $sha256 }
    [one] { $format }, { $pages } page · SHA-256 { $sha256 }
   *[other] { $format }, { $pages } pages · SHA-256 { $sha256 }
}
wording-store = Enregistrer
wording-replace = Remplacer ce qui est là
wording-discard = Abandonner
wording-discarded = Rien n’a été enregistré.
wording-stored-title = Textes
wording-stored = { $instrument } { $version } est maintenant ici.
wording-brought-back = { $instrument } { $version } avait été retiré ; le voici de retour, tel qu’il était.
wording-already = { $instrument } { $version } : ce fichier était déjà ici. Rien n’a changé.
wording-where = { $count } articles. Cherchez-en un avec /treaty article, option instrument : { $id }.
wording-replaced = Le texte de { $file } a été retiré ; il est conservé, voir /treaty versions.

# /treaty versions and /treaty withdraw.
wording-line = { $whose ->
    [host] { $language }, { $count } articles, d’après { $file }, { $day }, pour tout le monde
   *[server] { $language }, { $count } articles, d’après { $file }, { $day }, de ce serveur
}
wording-line-summaries = Nos résumés de { $count } articles
wording-line-none = Aucun texte ici.
wording-line-gone = Retiré : { $text }, par { $who }, le { $when }
wording-withdrawn = { $instrument } { $version } ({ $language }) n’est plus visible. Le texte est conservé.
wording-is-back = { $instrument } { $version } ({ $language }) est de retour.
wording-bring-back = Le remettre
wording-withdraw-again = Le retirer
