# Signing step by step: the summary before, intentions, approval, changes afterwards. Refusals first.

signing-gone = What you typed is no longer here: it was changed since, or a day has passed and it was erased. Nothing was recorded; press Sign once more.
signing-not-known = This organisation is no longer among those you signed for. Choose “Another organisation”.
signing-text-changed = **The text of this letter changed while you were signing; nothing was recorded.** This is the text now. What you typed is kept: read the text, then go on.
signing-intent-past = That moment has passed. Type when your organisation will have decided, for example: in 3 days.
signing-intent-late = That is after the deadline of this letter. Type an earlier moment; after the deadline nobody can sign.
signing-intent-gone = This intention was taken back or decided; nothing was recorded. Press Sign on the letter to begin anew.
signing-no-such = No organisation’s signature that stands has this name here. Choose it from the list.
signing-amend-there = You have another signature under this letter with that name. Withdraw one of the two first.
signing-amend-approved = Organisers approve the names under this letter, so this name cannot simply become another one. Withdraw it and sign again.
signing-amend-over = This signature does not stand any more, so there is nothing to change. /letter my shows all of yours.
signing-amend-capacity = A signature for an organisation cannot become a personal one, or the other way round. Withdraw it and sign again.

# Whose name
letter-sign-another = Another organisation
signing-choose = Sign for an organisation you are known for …
signing-for = Sign for { $name }
signing-level-self = Authority: self-declared
signing-level-vouched = Authority: vouched for by a member organisation
signing-level-mail = Authority: confirmed by mail from its own domain
signing-level-checked = Authority: checked by an organiser

letter-export-column-level = Authority
letter-export-progress = { $count ->
    [one] 1 signature is gathered
   *[other] { $count } signatures are gathered
}; now the file is written …

# The summary
signing-check = Check, then confirm
signing-check-body = **Nothing is recorded yet.** This is what your signature will say.
signing-check-waits = **Nothing is recorded yet.** This is what your signature will say. Organisers approve such signatures: yours counts once one of them has done so, and you will be told.
signing-check-footer = What you typed is kept for 24 hours, for you alone, and then erased
signing-text = Text
signing-text-line = { $title } · fingerprint `{ $fingerprint }`{ $language ->
    [none] {""}
   *[other] {" "}· { $language }
}
signing-committed = Committed by (never published)
signing-committed-by = { $name }, { $role } · { $level }
signing-risk = Before you confirm
signing-risk-body = Discord knows that this account used this form here, and may keep that. Whoever hosts this bot can read what is recorded; organisers see the name. If it is a risk to you that any of them know, do not confirm. You can withdraw until the letter is delivered.
signing-confirm = Confirm and sign
signing-change = Change
signing-more = Website, UN status
signing-later = Our board decides first
signing-renew = Go on with this text
signing-change-title = Change what you typed
signing-more-title = More about the organisation
signing-website = Website
signing-website-help = Optional; appears beside the name, for example https://example.org
signing-ecosoc = Consultative status with ECOSOC
signing-ecosoc-help = As the United Nations list it
signing-ecosoc-none = None, or not known
signing-ecosoc-general = General
signing-ecosoc-special = Special
signing-ecosoc-roster = Roster
signing-intend-title = We intend to sign
signing-intend-when = When will it be decided?
signing-intend-when-help = For example: 2027-01-15 12:00 Geneva, or in 3 days. You are asked then, once

# Receipts besides that of a signature
signing-receipt-waits = Waiting for approval
signing-receipt-waits-body = Your signature is recorded and waits for an organiser’s approval; until then it is not counted. You will be told. Keep the code: with /letter withdraw it takes the signature back.
signing-receipt-intends = You intend to sign
signing-receipt-intends-body = This is recorded and not counted. You are asked privately, once, when you said it would be decided; /letter my has the button “Now we sign” before that.

# Intentions
signing-nudge = Has it been decided?
signing-nudge-body = You said that your organisation intends to sign letter #{ $id }, “{ $title }”. Signatures are taken until { $deadline }. If it was decided, press the button; if not, there is nothing to do, and you will not be asked again.
signing-commit = Now we sign
signing-commit-for = Now we sign: { $name }

# One’s own signatures
signing-my-intends = Intends to sign, since { $moment } · { $visibility }
signing-my-pending = Waits for approval, since { $moment } · { $visibility }
signing-my-rejected = Rejected by an organiser: { $reason }
signing-my-needs = Not counted until you confirm it for the new text · given { $moment } · { $visibility }
signing-change-choose = Change what one of them says …
signing-changed = This is what your signature says now

# Organisers: queue, authority, rules
signing-waits-rule = Organisations are approved here before they count
signing-queue = Letter #{ $id }: { $count ->
    [one] 1 signature waits
   *[other] { $count } signatures wait
}
signing-queue-none = Nothing waits for approval.
signing-queue-approve = Approve … (up to 10 at once)
signing-queue-reject = Reject, with a reason … (up to 10 at once)
signing-odd = ⚠ The name mixes letters of different scripts that look alike: compare it with the organisation’s own spelling
signing-approved = { $count ->
    [0] Nothing was left to approve.
    [one] Approved: { $names }. The signer is told.
   *[other] Approved { $count }: { $names }. The signers are told.
}{ $others ->
    [0] {""}
   *[other] {" "}Of the chosen, { $others } had been decided or taken back before.
}
signing-rejected = { $count ->
    [0] Nothing was left to reject.
    [one] Rejected: { $names }. The signer is told why.
   *[other] Rejected { $count }: { $names }. The signers are told why.
}{ $others ->
    [0] {""}
   *[other] {" "}Of the chosen, { $others } had been decided or taken back before.
}
signing-reject-title = Reject
signing-reject-reason = Reason
signing-reject-reason-help = The signers read it; organisers see it too
signing-approved-notice = Your signature was approved
signing-approved-body = Your signature under letter #{ $id }, “{ $title }”, was approved by an organiser. Its code is `{ $code }`; /letter my in the server shows how it stands.
signing-rejected-notice = Your signature was not accepted
signing-rejected-body = An organiser did not accept your signature under letter #{ $id }, “{ $title }” (code `{ $code }`): { $reason } You may sign again, or ask the organisers.
signing-level-set = Recorded for { $name }. { $level }.
