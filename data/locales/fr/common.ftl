# French (fr). This translation is the project's own and was not yet checked by somebody else.
# Sentences that belong to no single capability.

settings-unknown = { $file }, ligne { $line } : le réglage « { $key } » n’existe pas. Supprimez-le ou corrigez son nom ; config/caucus.yaml les contient tous.
settings-wrong = { $file }, ligne { $line } : la valeur de « { $key } » ne convient pas : { $reason }.
settings-environment = La variable d’environnement { $name } ne convient pas : { $reason }.
settings-secret = { $file }, ligne { $line } : « { $key } » est un secret et ne doit pas figurer dans un fichier. Définissez-le dans l’environnement (DISCORD_TOKEN, CAUCUS_DATA_KEY).

yaml-missing = Impossible de lire { $file }. Vérifiez le nom, et que le fichier est un texte en UTF-8.
yaml-broken = { $file }, ligne { $line } : ce n’est pas du YAML valide ({ $reason }).
yaml-mapping = { $file }, ligne 1 : des lignes de la forme « key: value » étaient attendues.
yaml-twice = { $file }, ligne { $line } : « { $key } » s’y trouve deux fois. Gardez-en une seule.

storage-newer = Cette base de données a été écrite par un Caucus plus récent (schéma { $have } ; celui-ci connaît le schéma { $know }). Mettez Caucus à jour ou utilisez un autre fichier de base de données.
storage-held = { $path } est déjà utilisé par un autre Caucus. Arrêtez d’abord celui-ci, ou indiquez un autre fichier avec --db.
storage-unwritable = Impossible d’ouvrir { $path } en écriture ({ $reason }). Vérifiez le dossier et ses droits d’accès.
storage-busy = La base de données est occupée par un autre programme. Rien n’a été enregistré ; réessayez dans un instant.
storage-full = Le disque de la machine qui fait tourner Caucus est plein ou défaillant. Rien n’a été enregistré ; prévenez l’hébergeur de Caucus.
storage-readonly = Impossible d’écrire dans la base de données. Rien n’a été enregistré ; prévenez l’hébergeur de Caucus.
storage-cannot-open = Impossible d’ouvrir la base de données. Prévenez l’hébergeur de Caucus.
storage-damaged = Le fichier de base de données est endommagé, ou n’est pas une base de données. Restaurez une sauvegarde avec « caucus restore ».
storage-closing = Caucus est en train de s’arrêter. Rien n’a été enregistré ; réessayez dans une minute.

token-missing = Aucun jeton de bot n’est défini. Mettez-le dans la variable d’environnement DISCORD_TOKEN ; le README dit où l’obtenir.
token-wrong = Discord n’accepte pas ce jeton de bot. Copiez-le à nouveau depuis le portail des développeurs (Bot, Reset Token) dans DISCORD_TOKEN.
discord-unreachable = Impossible de joindre Discord ({ $reason }). Vérifiez le réseau et redémarrez.
discord-addresses = Définissez à la fois CAUCUS_DISCORD_API et CAUCUS_DISCORD_GATEWAY, ou aucune des deux.

backup-no-database = Il n’y a pas de base de données à l’emplacement { $path }. Indiquez-la avec --db.
backup-exists = { $path } existe déjà et n’est pas remplacé. Choisissez un autre nom.
restore-no-backup = Il n’y a pas de sauvegarde à l’emplacement { $path }. Cherchez le fichier et écrivez son nom tel qu’il est.
restore-damaged = { $path } est endommagé ou n’est pas une sauvegarde de Caucus. Rien n’a été modifié.

check-failed = { $reason }
playground-missing = Le bac à sable n’est pas installé. Installez le supplément : pip install "caucus[playground]", ou lancez « make playground » dans une copie du dépôt.
playground-bot = Le bot s’est arrêté avant d’être en ligne ; les lignes ci-dessus disent pourquoi.
playground-failed = Le bac à sable ne peut pas démarrer : { $reason }

cli-file-exists = { $path } existe déjà et n’est pas remplacé. Choisissez un autre nom.
cli-file-unwritable = Impossible d’écrire { $path } ({ $reason }).
cli-file-unreadable = Impossible de lire { $path } ({ $reason }).
