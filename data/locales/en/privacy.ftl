# What is kept, and who can know
privacy-title = What Caucus keeps about you
privacy-body = { $count ->
    [0] Caucus keeps nothing that names your account. The file says so too.
    [one] 1 entry in the database of this Caucus names your account, in all servers together. The file shows it; only you see it. /privacy erase has it all forgotten.
   *[other] { $count } entries in the database of this Caucus name your account, in all servers together. The file shows each; only you see it. /privacy erase has it all forgotten.
}
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

# The tables in which somebody may be named, as the file calls them
privacy-table-signature = Signatures you gave, or entered for others
privacy-table-signing_kept = What you typed to sign and have not confirmed
privacy-table-signature_contact_look = When you looked at contact details of signers
privacy-table-ledger_secret = What you did with letters: the keys that prove it was you
privacy-table-letter = Letters you wrote
privacy-table-letter_organiser = Letters you run, or gave to others to run
privacy-table-letter_share = Letters of other servers that you took in
privacy-table-letter_import = Files with signatures that you brought
privacy-table-duplicate_decision = What you decided about signatures that may be one and the same
privacy-table-text_change = Changes of a letter’s text that you proposed or agreed to
privacy-table-text_proposal = Changes of a letter’s text that you propose
privacy-table-text_translation = Translations of letters that you added
privacy-table-gathered_text = Messages you picked for a letter
privacy-table-register_account = Organisations you may sign for, or let others sign for
privacy-table-register_change = Changes in the register of organisations that you made, proposed or decided
privacy-table-letter_nudge = When you were asked to answer a letter, or asked others
privacy-table-letter_decline = Letters you said an organisation will not sign
privacy-table-nudge_refusal = That you do not want to be asked about letters
privacy-table-session = Sessions you entered or cancelled
privacy-table-session_change = Changes of sessions that you made
privacy-table-session_look = When you last looked at what changed
privacy-table-session_series = Calendar files that you brought
privacy-table-negotiating_body = Bodies and processes you entered
privacy-table-deadline = Deadlines you entered or cancelled
privacy-table-deadline_change = Changes of deadlines that you made
privacy-table-event_keeping = That you had Discord’s own events kept in step
privacy-table-calendar_feed = That you made the address of a calendar feed
privacy-table-attendance = Sessions you said you attend, or entered for others
privacy-table-roster = Speakers’ lists that you opened
privacy-table-roster_claim = When you will speak
privacy-table-announcement = Announcements you wrote, confirmed or cancelled
privacy-table-announcement_series = Announcements that come again and are yours
privacy-table-announcement_version = Wordings of announcements that you wrote
privacy-table-announcement_skip = Times at which you left an announcement out
privacy-table-announcement_file = Files you put to announcements
privacy-table-announcement_template = Templates of announcements that you keep
privacy-table-announcement_step = What follows your announcements: threads, publishing
privacy-table-subscription = What you follow, or had others follow
privacy-table-follower = When and where you want to be told: zone, quiet hours, days
privacy-table-person_language = The language in which Caucus writes to you by itself
privacy-table-delivery = Messages said or planned, to you or because of something you did
privacy-table-ping = Calls of a role that you asked for or confirmed
privacy-table-watch = Treaty texts you watch
privacy-table-wording = Treaty texts you imported
privacy-table-wording_act = What you did with treaty texts
privacy-table-rating = Ratings you recorded
privacy-table-status_import = Tables of signatures and ratifications that you brought
privacy-table-server = Servers whose settings you changed last

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
privacy-retention-body = After a letter was delivered or cancelled, contact details are erased after { $contacts } days. After { $details } days go: who committed an organisation, notes of how signatures were received, names that were only counted or taken back, what would let anybody test a guess at a hidden name, and whom Caucus wrote to privately about the letter, and what. A letter that only lies closed counts { $details } days from then. This looks only; it erases nothing.
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
