# Sentences that belong to no single capability.

settings-unknown = { $file }, line { $line }: there is no setting “{ $key }”. Remove it or correct its name; config/caucus.yaml lists them all.
settings-wrong = { $file }, line { $line }: “{ $key }” cannot be taken: { $reason }.
settings-environment = The environment variable { $name } cannot be taken: { $reason }.
settings-secret = { $file }, line { $line }: “{ $key }” is a secret and must not stand in a file. Set it in the environment (DISCORD_TOKEN, CAUCUS_DATA_KEY).

yaml-missing = { $file } cannot be read. Check the name and that the file is UTF-8 text.
yaml-broken = { $file }, line { $line }: not valid YAML ({ $reason }).
yaml-mapping = { $file }, line 1: expected “key: value” lines.
yaml-twice = { $file }, line { $line }: “{ $key }” stands there twice. Keep one of them.

storage-newer = This database was written by a newer Caucus (schema { $have }; this one knows { $know }). Update Caucus, or use another database file.
storage-held = { $path } is in use by another Caucus. Stop that one first, or name another file with --db.
storage-unwritable = { $path } cannot be opened for writing ({ $reason }). Check the folder and its permissions.
storage-busy = The database is busy with another program right now. Nothing was recorded; please try again in a moment.
storage-full = The disk of the machine that runs Caucus is full or failing. Nothing was recorded; please tell whoever hosts Caucus.
storage-readonly = The database cannot be written. Nothing was recorded; please tell whoever hosts Caucus.
storage-cannot-open = The database cannot be opened. Please tell whoever hosts Caucus.
storage-damaged = The database file is damaged or not a database. Restore a backup with “caucus restore”.
storage-closing = Caucus is shutting down. Nothing was recorded; please try again in a minute.

token-missing = No bot token is set. Put it in the environment variable DISCORD_TOKEN; the README says where to get one.
token-wrong = Discord does not take this bot token. Copy it again from the developer portal (Bot, Reset Token) into DISCORD_TOKEN.
discord-unreachable = Discord cannot be reached ({ $reason }). Check the network and start again.
discord-addresses = Set both CAUCUS_DISCORD_API and CAUCUS_DISCORD_GATEWAY, or neither.

backup-no-database = There is no database at { $path }. Name it with --db.
backup-exists = { $path } is there already and is not overwritten. Choose another name.
restore-no-backup = There is no backup at { $path }. Look for the file, and write its name as it is.
restore-damaged = { $path } is damaged or not a Caucus backup. Nothing was changed.

check-failed = { $reason }
playground-missing = The playground is not installed. Install the extra: pip install "caucus[playground]", or run “make playground” in a checkout.
playground-bot = The bot ended before it was online; the lines above say why.
playground-failed = The playground cannot start: { $reason }

cli-file-exists = { $path } is there already and is not overwritten. Choose another name.
cli-file-unwritable = { $path } cannot be written ({ $reason }).
cli-file-unreadable = { $path } cannot be read ({ $reason }).
