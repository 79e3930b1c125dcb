# Running a letter: regions on the panel, who has not answered, nudges, milestones, rules, figures.

letter-regions = Public names by region
letter-region = { $group ->
    [none] Other or not recognised
    [WEOG] Western Europe and others
    [GRULAC] Latin America and the Caribbean
   *[other] { $group }
}

# Why a signature waits, for organisers
letter-waits-burst = Too many signatures within a minute
letter-waits-sustained = Too many signatures within an hour
letter-waits-account-many = This account has signed several times under this letter
letter-waits-young = The account is younger than the rules ask
letter-waits-new = The account joined later than the rules ask, or nobody can tell when
letter-waits-role = The account has not the role that the rules ask for
letter-waits-unknown = Signed from direct messages, where nobody can tell which role it has and when it joined

# Rules
letter-rules-range = A limit is a number from 0 (no limit) to { $most }. Type it again; nothing was changed.
letter-rules-title = Rules of letter #{ $id }
letter-rules-server = Rules of all letters here that have none of their own
letter-rules-inherited = This letter has no limits of its own; these are those of the server.
letter-rules-approval = { $approval ->
    [organisations] All organisations wait for an organiser’s approval.
    [unproven] Organisations whose authority is only self-declared wait for an organiser’s approval.
   *[nobody] No organisation waits only because it is one.
}
letter-rules-levels = { $on ->
    [yes] CSV and JSON exports tell how well the authority of each public organisation is known.
   *[other] Exports do not tell how well an organisation’s authority is known.
}
letter-rules-burst = { $count ->
    [0] Within a minute: no limit.
    [one] Within a minute 1 signature counts at once; further ones wait.
   *[other] Within a minute { $count } signatures count at once; further ones wait.
}
letter-rules-sustained = { $count ->
    [0] Within an hour: no limit.
    [one] Within an hour 1 signature counts at once; further ones wait.
   *[other] Within an hour { $count } signatures count at once; further ones wait.
}
letter-rules-per-account = { $count ->
    [0] One account: no limit.
    [one] One account gives 1 signature under a letter; further ones wait.
   *[other] One account gives { $count } signatures under a letter; further ones wait.
}
letter-rules-account-days = { $count ->
    [0] Any account, however new.
    [one] Accounts younger than a day wait.
   *[other] Accounts younger than { $count } days wait.
}
letter-rules-member-days = { $count ->
    [0] Any member, however newly joined.
    [one] Who joined less than a day ago waits.
   *[other] Who joined less than { $count } days ago waits.
}
letter-rules-role = { $role ->
    [none] No role is needed.
   *[other] Who has not the role { $role } waits.
}
letter-rules-milestones = { $on ->
    [yes] 10, 25, 50, 100 … public signatures are said in the channels with a panel.
   *[other] Milestones are not said aloud.
}
letter-rules-footer = For what is signed from now on. Nothing is lost: what waits is in /letter signers queue, with the reason. Organisers, and accounts that the register knows as checked or confirmed by mail, need not fit the limits.

# Who has not answered
letter-missing-title = Answers to “{ $title }”
letter-missing-so-far = The register so far
letter-missing-numbers = { $all ->
    [one] 1 organisation
   *[other] { $all } organisations
}: { $signed } signed, { $intends } intend to, { $waits } wait, { $declined } will not, { $back } taken back or rejected, { $missing } without an answer
letter-missing-missing = Without an answer ({ $count })
letter-missing-declined = Will not sign ({ $count })
letter-missing-intends = Intend to sign ({ $count })
letter-missing-waits = Signed and wait for approval or confirmation ({ $count })
letter-missing-back = Taken back or rejected ({ $count })
letter-missing-disputed = Somebody said that they will not sign, yet a signature stands: { $names }. Ask them.
letter-missing-none = Every organisation in the register has signed.
letter-missing-empty = The register of this server is empty. /register add or /register import fills it.
letter-missing-footer = For organisers only. Whoever signed in a personal capacity, or is not in the register, is not in this list.
letter-missing-no-account = nobody to ask
letter-missing-nobody = “Nobody to ask”: the register names no account for them. /register members says who may sign for an organisation.
letter-missing-unwilling = wants no nudges
letter-missing-nudged = asked { $moment }
letter-missing-column-organisation = Organisation
letter-missing-column-acronyms = Acronyms
letter-missing-column-country = Country
letter-missing-column-region = Region
letter-missing-column-answer = Answer
letter-missing-column-accounts = Accounts in the register
letter-missing-column-nudged = Asked at (UTC)
letter-answer-missing = none yet
letter-answer-intends = intends to sign
letter-answer-waits = signed, waits for approval or confirmation
letter-answer-declined = will not sign
letter-answer-back = taken back or rejected
letter-answer-signed = signed

# Nudges
letter-nudge-gone = You are not among those who sign for this organisation (any more), so nothing was recorded. An organiser of the server can enter you again.
letter-nudge-button = Ask those without an answer …
letter-nudge-title = Ask about “{ $title }”?
letter-nudge-preview = Nothing is sent yet. Each account is asked privately, once, and once more 24 hours before the deadline if there is no answer by then.
letter-nudge-to = { $count ->
    [0] To
    [one] To 1 account, for
   *[other] To { $count } accounts, for
}
letter-nudge-to-nobody = Nobody is left to ask.
letter-nudge-text = What they read
letter-nudge-nobody = The register names no account ({ $count })
letter-nudge-unwilling = Want no nudges ({ $count })
letter-nudge-before = { $count ->
    [one] 1 more organisation was asked before and is not asked again.
   *[other] { $count } more organisations were asked before and are not asked again.
}
letter-nudge-later = { $count ->
    [one] 1 more account is left for the next time.
   *[other] { $count } more accounts are left for the next time.
} So many private messages at once look like spam to Discord.
letter-nudge-send = { $count ->
    [one] Ask this 1 account
   *[other] Ask these { $count } accounts
}
letter-nudge-sent = { $count ->
    [0] Nobody was left to ask.
    [one] 1 account is asked privately. You are told if the message cannot be delivered.
   *[other] { $count } accounts are asked privately. You are told of every message that cannot be delivered.
}{ $later ->
    [0] {""}
   *[other] {" "}Use /letter missing again for the other { $later }.
}
letter-nudge = Will you sign “{ $title }”?
letter-nudge-body = Organisers ask { $name }: letter #{ $id }, “{ $title }”, can be signed until { $deadline }. { $channel ->
    [none] In the server, /letter show has the text and /letter sign signs it.
   *[other] Text and button are in { $channel }; /letter sign in the server works too.
} If you will not sign, the button below tells the organisers, and nobody else.
letter-nudge-again = Last day for “{ $title }”
letter-nudge-again-body = Signing of letter #{ $id }, “{ $title }”, ends { $deadline }, and there is no answer for { $name } yet. { $channel ->
    [none] In the server, /letter show has the text and /letter sign signs it.
   *[other] Text and button are in { $channel }; /letter sign in the server works too.
} You are not asked again.
letter-nudge-over = Letter #{ $id }, “{ $title }”, cannot be signed any more. There is nothing to do.
letter-nudge-footer = You get this because the register of the server names you for this organisation
letter-nudge-decline = We will not sign
letter-declined = Recorded for the organisers of “{ $title }”, and nobody else: your organisation will not sign. You are not asked about it again. Should you decide otherwise, simply sign.
letter-decline-undo = Take that back
letter-decline-back = Taken back: organisers of “{ $title }” no longer read that you will not sign.
letter-nudges-turn-off = Don’t nudge me
letter-nudges-turn-on = Nudges are off: turn them on
letter-nudges-off = You get no nudges about letters any more, from no server. Words about your own signatures still come.
letter-nudges-on = Organisers can ask you again whether your organisation signs.

# Milestones
letter-milestone = { $count ->
   *[other] { $count } signatures
}
letter-milestone-body = So many stand publicly under letter #{ $id }, “{ $title }”.

# Figures
letter-chart-title = “{ $title }” in figures
letter-chart-body = { $count ->
    [0] Nobody whose name you may read has signed yet.
    [one] 1 signature whose name you may read
   *[other] { $count } signatures whose names you may read
}, { $moment }.
letter-chart-counted = { $count ->
    [one] 1 more is counted, and nothing else is said of it.
   *[other] { $count } more are counted, and nothing else is said of them.
}
letter-chart-footer = Regions are the regional groups of the United Nations; a country is taken as its signatory typed it
letter-chart-regions = Signatures by region
letter-chart-classes = Signatures by kind
letter-chart-days = Signatures by day (UTC)
letter-chart-legend = { $count ->
    [one] 1 signature
   *[other] { $count } signatures
}
letter-chart-foot = Letter #{ $id }: { $title }. As of { $day }.
letter-chart-alt = { $what }, letter #{ $id }, as of { $day }: { $rows }
letter-class-general = Organisations with general ECOSOC status
letter-class-special = Organisations with special ECOSOC status
letter-class-roster = Organisations on the ECOSOC roster
letter-class-organisation = Other organisations
letter-class-person = People in a personal capacity
