# Watching treaties: /treaty watch, and what is told when a text arrives.

watch-nothing = Dites ce qu’il faut suivre : un article, un chapitre, un mot-clé ou un mot.
watch-chapter = « { $chapter } » n’est pas un chapitre. Essayez V, ou 5.
watch-word = Un mot à suivre compte de 2 à { $most } caractères.
watch-tag-unknown = Aucun article n’y a le mot-clé « { $tag } ». Il y a : { $known }.
watch-no-channel = Il n’y a pas encore de salon pour les annonces. Choisissez-en un avec /setup.
watch-full = Cela dépasse { $most } en tout. Retirez d’abord quelque chose avec /treaty watch remove.
watch-already = C’est déjà suivi. /treaty watch list montre tout.
watch-unknown = Ce n’est pas suivi. /treaty watch list montre tout.

watch-about-article = article { $value } ({ $version })
watch-about-chapter = chapitre { $value }
watch-about-tag = mot-clé « { $value } »
watch-about-word = mot « { $value } »
watch-added = Suivi désormais : { $watches }. Quand un nouveau texte arrive, un seul message privé vous dit ce qui a changé.
watch-added-channel = Suivi désormais pour <#{ $channel }> : { $watches }. Quand un nouveau texte arrive, un résumé y est publié.
watch-removed = N’est plus suivi : { $watch }.
watch-list-title = Ce que vous suivez ici
watch-list-none = Rien encore. Ajoutez quelque chose avec /treaty watch add.
watch-list-channel = Pour le salon des annonces
watch-list-yours = Pour vous ; personne d’autre ne voit ceci

watch-told-title = { $name } : { $version } est arrivé
watch-told-from = Comparé avec { $version }.
watch-told-count = { $count ->
    [one] { $count } changement dans ce que vous suivez.
   *[other] { $count } changements dans ce que vous suivez.
}
watch-told-nothing = Rien de ce que vous suivez n’a changé. Dans tout le texte : { $counts }.
watch-told-same = Pas un mot du texte n’a changé.
watch-told-more = … et { $count } de plus, dans le fichier.
watch-told-more-channel = … et { $count } de plus, dans les fichiers.
watch-told-withdrawn = Ce texte a été retiré depuis. Il n’y a rien à lire ici.
watch-told-why = Vous suivez ce traité ; /treaty watch list, dans le serveur, le montre et permet d’y mettre fin.
watch-told-channel = Ce que suit ce salon
