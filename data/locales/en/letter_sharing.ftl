# Letters across servers: offered by a one-time code, taken in, taken back.

letter-run-elsewhere = This letter is run in another server; only its organisers there can do this. /letter panel and /letter share work here too.
share-code-wrong = This code does not open anything: it is mistyped, was used, was taken back, has expired, or its letter is over. Ask who sent it for a new one; /letter share list shows what is here already.
share-tries = Too many wrong codes were typed in this server. Wait { $minutes } minutes, then try again.
share-own = This letter is run in this server. The code is for another one, and still good there.
share-already = Letter #{ $id } is in sight here already; the code is still good for another server.
share-not-found = There is nothing to take back: the letter is not offered to, or in sight in, such a server. /letter share list shows where it is.
share-offers-many = { $most } codes of this letter wait to be used. Take them back with /letter share revoke, or wait until they expire.
share-offer-title = A code for letter #{ $id }
share-offer-body = `{ $code }`

    Send it privately to an organiser of the other server; there it is used with /letter share accept. It works once, until { $moment }. Only you see it, now and never again: what is kept is a hash.
share-offer-note = What the other server then sees: the text, the counts, and public names. Names for the coalition only stay with the coalition of the server where they were given; you see them all.
share-accepted = Letter #{ $id } is in sight here now, and its panel comes to { $channel } in a moment. Everybody here can read and sign it. It is run by the organisers of another server, who see every name. /letter share revoke takes it out of sight again.
share-revoked = { $servers ->
    [0] No server
    [one] 1 server
   *[other] { $servers } servers
} and { $codes ->
    [0] no code
    [one] 1 code
   *[other] { $codes } codes
} of letter #{ $id } taken back. Signatures that were given there stay, and their signers can still take them back.
share-server-wrong = Choose the server from the list, or leave the option out for all of them.
share-title = Letters across servers
share-none = No letter is offered to another server, or taken in from one. /letter share offer makes a code, /letter share accept uses one.
share-out = **#{ $id } { $title }**, run here
share-in = **#{ $id } { $title }**, run in { $server }
share-codes = { $count ->
    [one] 1 code waits to be used, until { $moment }
   *[other] { $count } codes wait to be used, the last until { $moment }
}
share-with = in sight in { $server } since { $moment }
share-here = signed here: { $signed }, waiting: { $waiting }
share-there = signed there: { $signed }, waiting: { $waiting }
share-server-unknown = a server that Caucus is not in (any more)
share-over = No longer offered here
share-over-body = This letter is no longer in sight in this server. What was signed here stays signed; “My signature” shows your own and takes it back.
share-panel-elsewhere = Run by another server
share-panel-elsewhere-body = Its organisers see every name. “Coalition only” means the coalition of the server in which you sign.
