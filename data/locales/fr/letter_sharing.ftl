# Letters across servers: offered by a one-time code, taken in, taken back.

letter-run-elsewhere = Cette lettre est gérée dans un autre serveur ; seuls ses responsables là-bas peuvent faire cela. /letter panel et /letter share fonctionnent ici aussi.
share-code-wrong = Ce code n’ouvre rien : il est mal recopié, a déjà été utilisé, a été retiré, a expiré, ou sa lettre est terminée. Demandez-en un nouveau à qui vous l’a envoyé ; /letter share list montre ce qui est déjà ici.
share-tries = Trop de codes erronés ont été saisis dans ce serveur. Attendez { $minutes } minutes, puis réessayez.
share-own = Cette lettre est gérée dans ce serveur-ci. Le code est destiné à un autre serveur, et reste valable là-bas.
share-already = La lettre #{ $id } est déjà visible ici ; le code reste valable pour un autre serveur.
share-not-found = Il n’y a rien à retirer : la lettre n’est ni proposée à un tel serveur, ni visible dans un tel serveur. /letter share list montre où elle se trouve.
share-offers-many = { $most } codes de cette lettre attendent d’être utilisés. Retirez-les avec /letter share revoke, ou attendez qu’ils expirent.
share-offer-title = Un code pour la lettre #{ $id }
share-offer-body = `{ $code }`

    Envoyez-le en privé à une personne responsable de l’autre serveur ; là-bas, il s’utilise avec /letter share accept. Il sert une seule fois, jusqu’au { $moment }. Il n’est montré qu’à vous, maintenant et plus jamais ensuite : seul un hachage en est conservé.
share-offer-note = Ce que l’autre serveur voit alors : le texte, les nombres et les noms publics. Les noms « Coalition seulement » restent au sein de la coalition du serveur où ils ont été donnés ; vous, vous les voyez tous.
share-accepted = La lettre #{ $id } est maintenant visible ici, et son panneau paraît dans un instant dans { $channel }. Tout le monde ici peut la lire et la signer. Elle est gérée par les responsables d’un autre serveur, qui voient tous les noms. /letter share revoke la retire de ce serveur.
share-revoked = Retirés pour la lettre #{ $id } : { $servers ->
    [0] aucun serveur
    [one] { $servers } serveur
   *[other] { $servers } serveurs
} et { $codes ->
    [0] aucun code
    [one] { $codes } code
   *[other] { $codes } codes
}. Les signatures données là-bas restent, et leurs signataires peuvent toujours les retirer.
share-server-wrong = Choisissez le serveur dans la liste, ou laissez l’option vide pour les désigner tous.
share-title = Lettres d’un serveur à l’autre
share-none = Aucune lettre n’est proposée à un autre serveur, ni accueillie d’un autre. /letter share offer crée un code, /letter share accept en utilise un.
share-out = **#{ $id } { $title }**, gérée ici
share-in = **#{ $id } { $title }**, gérée dans { $server }
share-codes = { $count ->
    [one] { $count } code attend d’être utilisé, jusqu’au { $moment }
   *[other] { $count } codes attendent d’être utilisés, le dernier jusqu’au { $moment }
}
share-with = visible dans { $server } depuis le { $moment }
share-here = signées ici : { $signed }, en attente : { $waiting }
share-there = signées là-bas : { $signed }, en attente : { $waiting }
share-server-unknown = un serveur où Caucus n’est pas (ou plus)
share-over = N’est plus proposée ici
share-over-body = Cette lettre n’est plus visible dans ce serveur. Ce qui a été signé ici reste signé ; « Ma signature » montre la vôtre et permet de la retirer.
share-panel-elsewhere = Gérée par un autre serveur
share-panel-elsewhere-body = Ses responsables voient tous les noms. « Coalition seulement » désigne la coalition du serveur dans lequel vous signez.
