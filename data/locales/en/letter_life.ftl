# A letter's later life: deadlines, extension, delivery, who runs it, its ledger in public.

# Deadlines
letter-deadlines-many = Two deadlines at most: the one for signatures, a slash, the official one. For example: 2027-01-18 18:00 Vienna / 2027-01-20 23:59 New York
letter-official-before = The official deadline comes before the one for signatures. Set it at the same moment or later, so that the letter can be delivered once it is closed.
letter-deadline-far = That is more than two years ahead. Check the year and type it again; nothing was recorded.
letter-deadline-earlier = Somebody has signed already, counting on the deadline that was set, so it can only be moved to a later time. /letter close ends the signing at any time.
letter-extend-same = These are the deadlines the letter has. Type new ones; nothing was recorded.
letter-official = Official deadline (to be delivered by then)
letter-extend-title = Move the deadlines of #{ $id }
letter-extend-field = For signatures / official
letter-extend-help = As 2027-01-18 18:00 Vienna; after a slash the official one, where it moves too
letter-extended-done = Letter #{ $id } can be signed until { $deadline }. { $told ->
    [0] There is nobody to tell privately
    [one] 1 person is told privately
   *[other] { $told } people are told privately
}; { $channels ->
    [0] no channel has its panel
    [one] 1 channel with its panel is told
   *[other] { $channels } channels with its panel are told
}.
letter-extended = More time for “{ $title }”
letter-extended-body = Letter #{ $id } has new deadlines. What was signed stays signed.
letter-was = Until now
letter-now = From now on
letter-deadline-signing = Signatures: { $moment }
letter-deadline-official = Official: { $moment }

# Reminders
letter-reminder-internal = Signing ends within a day: “{ $title }”
letter-reminder-official = To be delivered within a day: “{ $title }”
letter-reminder-internal-body = Letter #{ $id } closes { $moment }. { $signed ->
    [0] Nobody has signed yet
    [one] 1 signature counts
   *[other] { $signed } signatures count
}; { $pending ->
    [0] none waits
    [one] 1 waits for approval or for its signer
   *[other] { $pending } wait for approval or for their signers
}. /letter extend in your server gives more time.
letter-reminder-official-body = The addressee’s deadline for letter #{ $id } is { $moment }; it is not delivered yet. { $signed ->
    [0] Nobody has signed
    [one] 1 signature counts
   *[other] { $signed } signatures count
}. /letter close ends the signing, /letter export writes the letter down, /letter deliver records that it was handed over.

# Delivery
letter-deliver-open = This letter is still open. Close it with /letter close, export it, then record its delivery.
letter-deliver-how = Say in the option “how” where and how it was delivered, for example: by e-mail to the Secretariat, Vienna.
letter-deliver-title = Was it delivered so?
letter-deliver-confirm = This records letter #{ $id }, “{ $title }”, as delivered with { $count ->
    [one] 1 signature
   *[other] { $count } signatures
}, as said below. It cannot be taken back: nobody can sign or confirm any more, and it gets no more time. Those who signed here are told privately.
letter-deliver-button = It is delivered
letter-deliver-done = Letter #{ $id } is recorded as delivered with { $count ->
    [one] 1 signature
   *[other] { $count } signatures
}. Those who signed are told privately. Who takes a signature back from now on asks you first; /letter deliver shows who.
letter-delivered-title = Delivered: { $title }
letter-delivered-how = How
letter-published = At publication
letter-published-then = { $moment }: { $organisations ->
    [one] 1 organisation
   *[other] { $organisations } organisations
}, { $people ->
    [one] 1 person
   *[other] { $people } people
}
letter-published-now = Now
letter-was-delivered = “{ $title }” was delivered
letter-was-delivered-body = Letter #{ $id }, which you signed, was delivered { $moment }. { $how }
letter-export-official = Official deadline: { $moment } ({ CITY($city) })
letter-export-delivered-how = Delivered { $moment } (UTC): { $how }
letter-export-then = At publication, { $moment } (UTC): { $count ->
    [one] 1 signature
   *[other] { $count } signatures
} ({ $organisations ->
    [one] 1 organisation
   *[other] { $organisations } organisations
}, { $people ->
    [one] 1 person
   *[other] { $people } people
})
letter-export-now = Now, { $moment } (UTC): { $count ->
    [one] 1 signature
   *[other] { $count } signatures
}{ $back ->
    [0] {""}
    [one] ; 1 was taken back after delivery
   *[other] ; { $back } were taken back after delivery
}
letter-verify-how = The words on how the letter was delivered are not those that entry { $seq } commits to.
letter-verify-published = Entry { $seq } says that another hash was published than that of the entry before it.

# Taking a signature back after delivery
letter-ask-back-body = This letter was delivered with your signature, so the addressee has to be told. The organisers get your request at once; as soon as they confirm that the addressee knows, your signature no longer counts and its name goes from all lists and later exports. The number at publication stays as it was.
letter-ask-back-button = Ask to take it back
letter-ask-back-done = Your request concerning signature { $code } is with the organisers since { $moment }. You are told as soon as they have confirmed that the addressee knows.
letter-my-asked-back = Asked back { $moment }; the organisers have to tell the addressee
letter-asked-back = A signature is wanted back from “{ $title }”
letter-asked-back-body = Letter #{ $id } was delivered, and somebody who signed it wants the signature back. Tell the addressee, then confirm it in your server with /letter deliver.
letter-given-back = Your signature was taken off “{ $title }”
letter-given-back-body = The organisers of letter #{ $id } have confirmed that they told the addressee. Your signature no longer counts.
letter-entry-asked-back = Noted. The letter was delivered, so tell the addressee first; then confirm it with /letter deliver, and the signature no longer counts.
letter-not-asked-back = This was done already, or the request is gone. /letter deliver shows what is open.
letter-wanted-back = Wanted back
letter-wanted-line = **{ $name }** since { $moment }
letter-wanted-none = No signature is wanted back.
letter-wanted-told = The addressee knows: { $name }
letter-wanted-done = Done: this signature no longer counts, and its signer is told. { $count ->
    [0] No signature counts now
    [one] 1 signature counts now
   *[other] { $count } signatures count now
}.

# Who runs it
letter-organisers-title = Who runs letter #{ $id }
letter-organisers-body = Organisers of this server run every letter. Those named here run this one too, and no other.
letter-organisers-none = Nobody besides the organisers of this server.
letter-organisers-line = <@{ $user }> since { $moment }
letter-organisers-whom = Name the person in the option “person”.
letter-organisers-bot = This is a bot. Name a person.
letter-organisers-not-here = This person is not in this server. Whoever runs a letter has to be here.
letter-organisers-many = A letter can be given to { $most } people at most. Take it back from somebody first, with /letter organisers.
letter-given-to-run = You run “{ $title }” now
letter-given-to-run-body = Letter #{ $id } was given to you to run, in its server: every command about it that says “Organisers” works for you, for this letter only.

# The ledger in public
letter-ledger-title = Ledger of letter #{ $id }
letter-ledger-body = Hash of the last entry:
    `{ $head }`
letter-ledger-verify = How to check it
letter-ledger-verify-body = Keep this hash. It stands for every entry before it: whoever has a later export in the format JSON finds the hash in it again, and “caucus letter verify FILE --head HASH” says whether it is there. If not, the ledger was written anew.
letter-ledger-entries = Entries
letter-ledger-moment = Looked at
letter-ledger-published = It comes to { $channel } in a moment, and that it was said there is on the ledger.
letter-ledger-hint = The option “channel” says this in a channel, for everybody to keep.
letter-head = The ledger of “{ $title }” ends here
letter-verify-proves-head = The hash that was published, { $head }, is that of entry { $seq }: everything up to there is as it was then.
letter-verify-head-form = This is no hash of a ledger’s entry. Copy all 64 digits of it.
letter-verify-head-missing = No entry of this ledger has the hash { $head }: the ledger was written anew or cut off, or the hash is of another letter.
