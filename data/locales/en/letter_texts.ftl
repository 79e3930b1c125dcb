# Texts of letters: changes, redlines, confirmations, translations, where a text comes from.

# Refusals
letter-text-same = This is the letter’s present text, word for word. Nothing is to be changed.
letter-text-by-file = The present text has more than { $limit } characters, so it does not fit a form. Attach the new text as a .md, .txt or .docx file in the option “file”.
letter-proposal-gone = There is no such proposal here any more. Use the command again.
letter-proposal-outdated = The letter’s text has changed since this was proposed, so the proposal is void. Look at the new text and propose again; nothing was changed.
letter-proposal-settled = This proposal was made so or dropped already; nothing was changed now. /letter text versions shows how the text stands.
letter-editorial-two = An editorial change takes two organisers: one proposes it, another one agrees. You proposed this one.
letter-editorial-why = Say in the option “why” what is corrected; everybody can read it.
letter-translate-binding = This is the language of the binding text. Change that with /letter edit (draft) or /letter text revise (open).
letter-language-unknown = This language is not known. Choose it from the list, or type its name or tag: Español, Spanish or es.
letter-confirm-changed = The text has changed once more since you were asked. Nothing was recorded; here is what changed since you signed.
letter-confirm-not-waiting = This signature does not wait for a confirmation. /letter my shows how it stands.
letter-gather-nothing = This message has no words to use.
letter-gather-none = You have picked no messages. Right-click or hold a message, choose Apps, then “Use in a letter”; do so for each message you want.
letter-version-none = There is no such text. The letter has { $count ->
    [one] one text
   *[other] texts 1 to { $count }
}; /letter text versions lists them.

# Redlines
letter-redline-title = What changed: { $title }
letter-redline-from = From: SHA-256 { $sha256 }
letter-redline-to = To: SHA-256 { $sha256 }
letter-redline-none = No words changed.
letter-redline-signs = Besides, signs or layout differ that are not marked: quotation marks, dashes, hyphens, bold. The file holds the exact text.
letter-redline-legend = struck out: gone · bold: new
letter-redline-html = All changes (HTML)
letter-redline-docx = All changes (Word)
letter-redline-here = All changes from the beginning to the end. In Word they are tracked changes.
letter-change-prints = Text fingerprint: `{ $old }` → `{ $new }`
letter-change-note = Why: { $note }
letter-change-why = Why it changes
letter-change-why-help = In a sentence; everybody can read it
letter-text-help = The whole new text, Markdown, up to 4,000 characters. Longer: attach a file to the command
letter-draft-language = Language of the text
letter-draft-language-help = Optional; this text is the binding one, translations stand beside it

# A new text of substance
letter-revise-form = New text of letter #{ $id }
letter-revise-title = New text for #{ $id } { $title }
letter-revise-will = Nothing is changed yet. If you make this the text, { $count ->
    [0] nobody has to confirm, since no signature counts now.
    [one] the 1 signature that counts now waits until its signer confirms it; they get a private message.
   *[other] the { $count } signatures that count now wait until each signer confirms; each gets a private message.
} Signatures that wait do not count. Is it only a slip of the pen? Then drop this and use /letter text editorial.
letter-revise-button = Make this the text
letter-revise-made = Letter #{ $id } has its new text, fingerprint `{ $fingerprint }`. { $count ->
    [0] Nobody had to be asked.
    [one] 1 signer is asked to confirm.
   *[other] { $count } signers are asked to confirm.
}
letter-revise-behalf = { $count ->
    [one] 1 signature was entered for somebody: ask them, then use /letter text confirm-for.
   *[other] { $count } signatures were entered for others: ask them, then use /letter text confirm-for.
}
letter-proposal-drop = Drop it
letter-proposal-dropped = Dropped. The letter’s text is as it was.
letter-proposal-look = Proposed: { $fingerprint }

# An editorial change
letter-editorial-form = Correct letter #{ $id }
letter-editorial-title = Editorial change to #{ $id } { $title }
letter-editorial-will = A correction that leaves the substance as it is: signatures go along with it. Another organiser than the one who proposed it has to agree. It stays visible in the letter’s history.
letter-editorial-post = Show it to a second organiser
letter-editorial-agree = Agree to this change
letter-editorial-made = Letter #{ $id } has its corrected text, fingerprint `{ $fingerprint }`. Signatures went along; the change stands in the letter’s history.

# Confirming
letter-confirm-title = Confirm your signature
letter-confirm-body = The text of this letter changed after you signed. Your signature does not count until you confirm it for the new text.
letter-confirm-asked-body = The organisers changed the text of a letter you signed. Your signature does not count until you confirm it for the new text; without you it stays out. Read what changed:
letter-confirm-reminder-body = You have not confirmed your signature for the new text yet, so it does not count. Read what changed, then confirm or withdraw:
letter-confirm-asked = Confirm your signature
letter-confirm-reminder = Confirm your signature
letter-confirm-rest = There are more changes; the file shows them all.
letter-confirm-button = Confirm for the new text
letter-confirm-mine = Confirm for the new text …
letter-confirm-choose = Choose a signature to look at …
letter-confirm-none = None of your signatures waits for a confirmation.
letter-confirmed = Signature { $code } is confirmed for the text `{ $fingerprint }` and counts again.
letter-confirm-again = Signature { $code } stands under the text `{ $fingerprint }` already; nothing had to be done.
letter-confirm-settled = The text of “{ $title }” changed. Your signature does not wait for a confirmation any more; /letter my shows how it stands.
letter-confirm-over = The text of “{ $title }” changed, but the letter is over; nothing is to be confirmed.
letter-behalf-title = { $count ->
    [one] 1 signature entered for somebody waits
   *[other] { $count } signatures entered for others wait
}: { $title }
letter-behalf-footer = Ask them, then use this command again: “who” takes one of them or all at once, “received” says how the answer came.
letter-behalf-choose = Choose who confirmed from the list that opens while you type in “who”; its first entry stands for all of them.
letter-behalf-none = No signature that was entered for somebody waits for a confirmation.
letter-behalf-all = All { $count } of them
letter-behalf-done = { $count ->
    [0] Nothing was to be confirmed any more.
    [one] 1 signature is confirmed for the text `{ $fingerprint }` and counts again.
   *[other] { $count } signatures are confirmed for the text `{ $fingerprint }` and count again.
}
letter-waiting-title = To be confirmed
letter-waiting = { $count ->
    [one] **1** signature waits for confirmation under the new text and does not count.
   *[other] **{ $count }** signatures wait for confirmation under the new text and do not count.
}

# What happened to the text, on panels and in the history
letter-changed-version = New text since { $moment }; earlier signatures count once their signers confirm it.
letter-changed-editorial = Editorial change on { $moment }{ $note ->
    [none] .
   *[other] : “{ $note }”.
} “Read the text” and /letter text versions show it.
letter-my-went-along = An editorial change: it stands under `{ $fingerprint }` now (see /letter text versions)
letter-versions-title = Texts of #{ $id } { $title }
letter-versions-draft = Draft, not frozen · `{ $fingerprint }`
letter-versions-first = **Text 1** · `{ $fingerprint }` · opened { $moment } · { $who }
letter-versions-version = **Text { $was } → { $number }** · `{ $fingerprint }` · of substance, every signature to be confirmed · { $moment } · { $who }
letter-versions-editorial = **Text { $was } → { $number }** · `{ $fingerprint }` · editorial, signatures went along · { $moment } · { $who }, agreed by { $second }
letter-versions-now = Binding now: text { $number }, `{ $fingerprint }`
letter-versions-binding = Language of the binding text: { $language }
letter-versions-translation = { $language }: `{ $fingerprint }` · translation of the text as it is · { $moment }
letter-versions-outdated = { $language }: `{ $fingerprint }` · **outdated**: it translates an earlier text · { $moment }
letter-versions-proposals = { $count ->
    [one] 1 editorial change waits for a second organiser.
   *[other] { $count } editorial changes wait for a second organiser.
}
letter-versions-footer = With the options “old” and “new” this command shows what changed between two texts.

# Translations
letter-translate-form = Letter #{ $id } in { $language }
letter-translated = The translation into { $language } is recorded, fingerprint `{ $fingerprint }`, beside the binding text `{ $binding }` ({ $moment }). /letter show offers it.
letter-panel-languages = Also to be read in: { $languages }
letter-show-language = Read it in another language …
letter-show-binding = The binding text
letter-show-is-translation = Translation
letter-show-is-outdated = Translation of an earlier text
letter-show-translation = Translation into { $language }, fingerprint `{ $fingerprint }`. The binding text { $binding ->
    [none] has
   *[other] is in { $binding }, with
} the fingerprint `{ $binding_fingerprint }`; signatures stand under that one. Both files are attached.
letter-show-outdated = ⚠ This translation into { $language }, fingerprint `{ $fingerprint }`, is of an earlier text. The binding text { $binding ->
    [none] has
   *[other] is in { $binding }, with
} the fingerprint `{ $binding_fingerprint }`; signatures stand under that one. Both files are attached.

# Where a text comes from
letter-word-tracked = The Word file had tracked changes; they were taken as accepted.
letter-word-pictures = The Word file had pictures or shapes; they were left out.
letter-word-tables = The Word file had a table; its cells became paragraphs.
letter-picked-title = { $count ->
    [one] 1 message
   *[other] { $count } messages
} picked, { $characters } characters
letter-picked-body = Pick more with the menu of other messages, in any order; they are kept for a week. Start a letter with them here, or use the option “picked” of /letter text revise, editorial or translate.
letter-picked-new = Start a letter with them
letter-picked-clear = Forget them
letter-picked-cleared = Forgotten. Nothing is picked now.

# Exports in several languages
letter-export-binding = { $language } (binding text)
letter-export-translation = { $language } (translation; the text in { $binding } is binding)
letter-export-fingerprint-of = SHA-256 of the text in { $language }: { $sha256 }
letter-export-no-language = There is no translation of the present text into this language. /letter text versions shows which there are; /letter text translate adds one.
letter-export-outdated = { $count ->
    [one] 1 translation is of an earlier text and was left out.
   *[other] { $count } translations are of an earlier text and were left out.
}
