# Deliveries: labels, and why something was not said.
delivery-late = ⏰ Late: this was due { $due }.
delivery-digest-title = { $count } messages that were due while Caucus was away
delivery-digest-line =
    • **{ $title }**{ $words ->
        [none] {""}
       *[other] : { $words }
    } (was due { $due })
delivery-not-said =
    Not posted: { $title }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
    { $channel ->
        [none] It
       *[other] In <#{ $channel }> it
    } was due <t:{ $due }:f>. { $reason ->
        [delivery-expired] { delivery-expired }
        [delivery-gave-up] { delivery-gave-up }
        [delivery-uncertain] { delivery-uncertain }
        [delivery-channel-gone] { delivery-channel-gone }
        [delivery-person-gone] { delivery-person-gone }
        [delivery-no-access] { delivery-no-access }
        [delivery-no-permission] { delivery-no-permission }
        [delivery-closed-to-messages] { delivery-closed-to-messages }
       *[other] { delivery-refused }
    }

delivery-cancelled = It was cancelled.
delivery-expired = Caucus could not post it while it was still useful.
delivery-gave-up = Discord did not take it after several tries. Post it yourself if it still matters.
delivery-uncertain = Nobody can tell whether it was posted: the channel could not be read back. Please look there.
delivery-channel-gone = The channel is gone. Choose another one (/setup) and plan it again.
delivery-person-gone = The person is not on Discord any more, or has left the server.
delivery-no-access = Caucus may not see the channel. Give it View Channel there, then plan it again.
delivery-no-permission = Caucus may not post in the channel. Give it Send Messages and Embed Links there, then plan it again.
delivery-closed-to-messages = The person takes no private messages from this server.
delivery-refused = Discord refused the message. The host’s log says why.

# Calling a role.
ping-everyone = Caucus does not call everyone. Choose a role made for this, or none.
ping-needs-second = Another organiser has to confirm that the role is called; you asked for it yourself.
ping-not-found = That is not there any more. Nothing was changed.
ping-confirmed-already = The role was confirmed already; it will be called.
ping-too-late = It has been posted or cancelled already, so no role is called.

# /delivery status.
delivery-status-title = What Caucus says here
delivery-status-since = Since { $since }:
delivery-status-planned = 🕒 { $count } planned
delivery-status-sent = ✅ { $count } posted on time
delivery-status-sent-late = ⏰ { $count } posted late
delivery-status-expired = ⌛ { $count } not posted: of no use any more
delivery-status-failed = ❌ { $count } not posted: it could not be done
delivery-status-cancelled = ➖ { $count } cancelled
delivery-status-coming = Next
delivery-status-trouble = Not posted
delivery-status-private = a private message
ping-role-gone = A role that was to be called is gone
    “{ $title }”{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    } will be posted without calling anybody. If others must be called, cancel it and plan it again.
