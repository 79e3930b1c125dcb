# What is kept, and who can know
privacy-title = What Caucus keeps about you
privacy-body = { $count ->
    [0] Caucus keeps nothing that names your account. The file says so too.
    [one] 1 entry in the database of this Caucus names your account, in all servers together. The file shows it; only you see it.
   *[other] { $count } entries in the database of this Caucus name your account, in all servers together. The file shows each; only you see it.
} /privacy erase has it all forgotten.
privacy-who-discord = Discord
privacy-knows-discord = Knows every command, button and form you use here, and what you type in them, and may keep that. Caucus cannot take it back. Answers that only you see are known to Discord too.
privacy-who-host = Whoever hosts this bot
privacy-knows-host = Can read what is recorded, hidden names too. Contact details are encrypted, but the host holds the key. Backups keep what was there when they were made.
privacy-who-organisers = Organisers of a letter
privacy-knows-organisers = See the names of all who signed it and who committed an organisation. They read contact details only by asking, and you see when they did.
privacy-who-others = Everybody else
privacy-knows-others = Reads the names that were made public, and the coalition those for the coalition. No answer tells them whether anybody else has signed; that the number of signatures grows is seen by all.
privacy-file-title = What this Caucus keeps about the Discord account { $account }, at { $moment } (UTC)
privacy-file-contacts = Your own contact details, and which organisers looked at them
privacy-file-nothing = Nothing.
privacy-file-end = “as” says what an entry has you as: user_id and the like are you yourself, created_by and the like are something you did. Moments are UTC. What is salted or encrypted, and secrets such as the address of a feed, is not shown.

# Erasing
privacy-erase = Forget you?
privacy-erase-body = { $count ->
    [0] Caucus keeps nothing that names your account. Erasing would change nothing.
    [one] 1 entry that names your account would be erased or made nobody’s, in all servers, for ever.
   *[other] { $count } entries that name your account would be erased or made nobody’s, in all servers, for ever.
}
privacy-withdrawn = Your signatures are taken back from
privacy-named = Your public name stays under
privacy-named-why = These were delivered: the addressee has the names. The name stays as everybody can read it; that this account gave it, who committed an organisation and every other detail goes. If the name should go too, first take the signature back with /letter my; organisers tell the addressee.
privacy-counted = Counted without a name
privacy-counted-body = { $count ->
    [one] 1 signature under a delivered letter stays a number, without a name.
   *[other] { $count } signatures under delivered letters stay numbers, without a name.
}
privacy-runs = Letters that you wrote or run
privacy-runs-why = They go on without you. See first that somebody else runs them (/letter organisers).
privacy-stays = What stays
privacy-stays-body = In the ledger of a letter: when something was done, and seals over who did it that nobody can open or test any more, since what opens them is erased. Counts. What you wrote for a server (announcements, sessions, reasons of ratings), as nobody’s. Messages that stand in Discord. Backups of the host, until they are thrown away.
privacy-erase-button = Erase it all
privacy-erased = { $count ->
    [0] There was nothing to erase.
    [one] Done: 1 entry was erased or made nobody’s.
   *[other] Done: { $count } entries were erased or made nobody’s.
}{ $withdrawn ->
    [0] {""}
    [one] {" "}1 signature was taken back.
   *[other] {" "}{ $withdrawn } signatures were taken back.
}{ $named ->
    [0] {""}
    [one] {" "}1 public name stays under a delivered letter.
   *[other] {" "}{ $named } public names stay under delivered letters.
} Caucus no longer knows this account. What you do from now on is recorded as by somebody new.
privacy-no-account = This is no number of a Discord account. Give the number alone, such as 80351110224678912.

# What goes by itself
privacy-retention = What is erased when
privacy-retention-body = After a letter was delivered or cancelled, contact details are erased after { $contacts } days. After { $details } days go: who committed an organisation, notes of how signatures were received, names that were only counted or taken back, and what would let anybody test a guess at a hidden name. A letter that only lies closed counts { $details } days from then. This looks only; it erases nothing.
privacy-retention-none = No letter here has ended yet.
privacy-due-contacts = { $letter }: contact details ({ $count }) go on { $moment }
privacy-due-details = { $letter }: details of { $count ->
    [one] 1 signature
   *[other] { $count } signatures
} go on { $moment }
privacy-gone-contacts = { $letter }: contact details ({ $count }) were erased on { $moment }
privacy-gone-details = { $letter }: details of { $count ->
    [one] 1 signature
   *[other] { $count } signatures
} were erased on { $moment }
