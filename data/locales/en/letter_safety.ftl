# Who reads a name
letter-safety-choose = Who reads your name, contact …
letter-safety = Who reads your name
letter-safety-public = Everybody
letter-safety-coalition = The coalition here
letter-safety-count = Count me only
letter-safety-raise = Let more people read your name?
letter-safety-raise-to = Who would read it
letter-safety-raise-body = You can hide it again at any time. But who has read it by then has read it, and what was exported meanwhile keeps it.
letter-safety-raise-yes = { $to ->
    [public] Show my name to everybody
   *[coalition] Show my name to the coalition
}
letter-visibility-raise = Only the signatory can let more people read the name, with /letter my.
letter-signer-not-found = No signature that stands under this letter fits. Choose it from the list.
letter-lowered = { $name }: now “{ $visibility }”. The signatory is told why.
letter-lowered-notice = Fewer people read your name now
letter-lowered-body = An organiser changed who can read the name of your signature under letter #{ $id }, “{ $title }” (code `{ $code }`). Now: { $visibility }. Why: { $reason } With /letter my you can change it back while the letter is not delivered.

# Contact details
contact-add = Add contact details (optional)
contact-change = Change contact details
contact-title = How can we reach you?
contact-label = Mail, phone, Signal … as you like
contact-help = Optional, stored encrypted; organisers read it only by asking. Empty erases it.
contact-stored = Stored, encrypted. Organisers of this letter read it only by asking for it, and you can see when they did: /letter my. It is in no export of the letter, and is erased some time after the letter has ended.
contact-erased = No contact details are stored for this signature.
contact-yours = Contact details
contact-not-given = None stored
contact-sealed = Stored, but the key that opens them is not in use here any more. You can type them again.
contact-looks = Who looked at them
contact-looks-none = Nobody
contact-looks-more = … and { $count } times before
contact-look-read = { $moment }: read by { $who }
contact-look-exported = { $moment }: taken out with all others of the letter by { $who }
contact-nobody = somebody who was erased since
contact-no-key = Contact details cannot be stored or read here: the host of this bot has set no key for them (CAUCUS_DATA_KEY). Everything else works.
contact-key-other = These contact details were stored with a key that is not in use here any more. Ask the signatory to type them again, or the host for the key from before.
contact-none = No contact details are stored here.
contact-of = Contact details
contact-seen = The signatory sees that you looked
contact-exported = { $count ->
    [one] Contact details of 1 signatory.
   *[other] Contact details of { $count } signatories.
} Each of them sees that you took them out. Keep the file where only those who need it can read it, and delete it when the letter is done.
