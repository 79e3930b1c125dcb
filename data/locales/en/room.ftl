# In the room: who attends.
room-coalition-needed = Who attends and who speaks is for members of the coalition only. Ask an organiser for its role.
room-person-outside = That person is not a member of the coalition here, so they cannot be entered.
room-person-bot = That is a bot. Choose a person.
room-part-unknown = Choose a day or a meeting from the list, or leave “part” out for the whole session.
room-part-gone = The session has no such day or meeting any more. Choose one from the list.
room-not-attending = You have said nothing there that could be taken back.
room-entered-already = That person has already said themselves what they attend. Ask them to change it.
room-question-gone = This question is settled, or the entry is gone. There is nothing left to answer.
room-session-cancelled = This session was cancelled, so nobody attends it.
room-session-over = This session is over. Nothing new can be entered.

room-attend-button = I attend …
room-attend-title = You and: { $title }
room-attend-none = You have not said that you attend. Choose below; nobody else can say it for you without asking.
room-attend-footer = Only the coalition’s members see this. It is erased 30 days after the session.
room-attend-in-person = In person, all of it
room-attend-online = Online, all of it
room-attend-no = I do not attend
room-parts-in-person = Only some days or meetings, in person
room-parts-online = Only some days or meetings, online
room-how-in-person = In person
room-how-online = Online
room-part-all = all of it
room-part-off = a meeting that is off the programme
room-said-by = said by { $person }
room-asked-by = waits for your word; entered by { $person }
room-somebody = somebody who was erased
room-who-title = Who attends: { $title }
room-who-count = In person: **{ $in_person }** · online: **{ $online }**
room-who-days = Each day
room-who-day = { $day }: { $in_person } in person, { $online } online
room-who-none = Nobody has said yet that they attend. `/room attend` does it.
room-who-footer = For the coalition only; please do not pass it on. Erased 30 days after the session.
room-entered-asked = { $person } is asked privately, and counts once they agree.
room-entered-said = { $person } is entered, marked as said by you. They are told, and can take it out.
room-attendance-asked = Do you attend?
room-asked-body =
    { $by } would like to enter you for **{ $session }** ({ $when }): { $how }, { $part }.
    It counts only if you say so. Only the coalition’s members see it, and it is erased 30 days after the session.
room-entered-body =
    { $by } says that you attend **{ $session }** ({ $when }): { $how }, { $part }.
    It counts, marked as said by them. If it is not so, take it out. Only the coalition’s members see it.
room-asked-yes-button = Yes, I attend
room-asked-no-button = No
room-asked-out-button = Take it out
room-asked-yes = Noted: you attend. `/room withdraw` takes it back at any time.
room-asked-no = It is taken out. Nobody is told.

# Who speaks.
room-roster-unknown = There is no such roster here. Choose one from the list.
room-roster-size = A roster has 1 to { $slots } slots of 1 to { $minutes } minutes each.
room-roster-closed = This roster is closed, or its meeting is over. Nothing can be claimed or changed on it any more.
room-slots-taken = Slot { $slot } is taken. Ask that speaker to change first, or keep at least { $slot } slots.
room-slot-unknown = There is no such slot. Choose one from 1 to { $slots }.
room-slot-taken = Somebody has slot { $slot } already. Choose a free one, or ask that speaker with `/room swap`.
room-waiting-full = { $most } people are waiting already. Please ask an organiser for more slots.
room-no-claim = You, or the person you named, have no slot there and no place on the waiting list.
room-swap-self = You cannot change places with yourself. Choose another speaker.
room-swap-waiting = Places are changed between two people who both have a slot.
room-swap-stale = One of you has another slot by now, so nothing was changed. Ask again.

room-roster-title = Speakers: { $item }
room-roster-gone = an item that is off the programme
room-roster-slots = { $slots ->
    [one] One slot
   *[other] { $slots } slots
} of { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes each
}
room-roster-over = **Closed**: nothing can be claimed any more.
room-roster-counts = **{ $taken }** of { $slots } slots taken · { $waiting } waiting. “Who speaks” shows the coalition’s members the names.
room-roster-footer = Roster { $id }
room-roster-choice = { $free } of { $slots } free
room-roster-opened = The roster’s message goes to { $channel }. It names speakers only while the coalition alone can read that channel.
room-slot-open = free
room-waiting = Waiting list
room-regions = By region
room-region-unsaid = not said
room-region-africa = Africa
room-region-asia-pacific = Asia and the Pacific
room-region-eastern-europe = Eastern Europe
room-region-latin-america = Latin America and the Caribbean
room-region-western = Western Europe and others
room-region-global = Global
room-region-choose = Where do you speak from? (optional)
room-region-noted = Noted: { $region }.
room-claim-button = I want to speak
room-show-button = Who speaks
room-release-button = Give my slot back
room-leave-button = Yes, give it back
room-leave-question = Give back your slot, or your place on the waiting list? Whoever is next in line gets it at once.
room-claimed = Slot { $slot } is yours: { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}, { $when }. You are reminded an hour before.
room-claimed-full = All slots are taken; the last one went just before you asked. You are number { $place } on the waiting list, and are told as soon as a slot is yours.
room-claimed-waiting = You are number { $place } on the waiting list, and are told as soon as a slot is yours.
room-released = It is given back. Whoever waited next has it now and is told.
room-swap-sent = { $person } is asked privately. You are told what they say.
room-swap-yes-button = Yes, change
room-swap-no-button = No
room-swap-changed = Changed: you have slot { $slot } now.
room-swap-kept = You keep slot { $slot }. They are told that it stays as it is.

room-speak-reminder = You speak soon
room-reminder-body = You have slot { $slot } on **{ $item }**: { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}, { $when }. If you cannot, give it back now, so that the next in line can prepare.
room-moved-up = You have a slot
room-moved-up-body = A slot became free: number { $slot } on **{ $item }** is yours, { $when }. If you do not want it, give it back.
room-taken-off = You do not speak
room-taken-off-body = An organiser took you off the speakers of **{ $item }**. Ask them if you think that is a mistake.
room-slot-free = A slot is free
room-slot-free-body = Slot { $slot } on **{ $item }** ({ $when }) was given back, and nobody is waiting for it.
room-swap-asked = Change places?
room-swap-body = { $by } has slot { $theirs } on **{ $item }** ({ $when }) and would like your slot { $slot } for it.
room-swap-done = Places changed
room-swap-done-body = You have slot { $slot } on **{ $item }** now, { $when }.
room-swap-refused = Places stay
room-swap-refused-body = The other speaker on **{ $item }** keeps their slot, and you keep yours.

# How long a text is.
room-count-title = Count a text
room-count-text = Your text
room-count-text-help = Up to 4,000 characters. It is counted and not kept. Longer: attach a file to the command
room-count-kind = The text comes as a .md, .txt or .docx file. Save it as one of these and attach it again.
room-count-large = This file is too large: at most { $most } characters can be counted at once.
room-count-long = The text has { $length } characters; at most { $limit } can be counted at once.
room-count-empty = There is no word in this text. Paste or attach one that has some.
room-count-encoding = This file is not UTF-8 text. Save it again with the encoding UTF-8 and attach it once more.
room-count-pace = A pace is { $slowest } to { $fastest } words a minute.
room-count-no-limit = This deadline has no word limit. An organiser can give it one with `/deadline change`.
room-count-words = { $count ->
    [one] One word
   *[other] { $count } words
}
room-count-characters = Characters
room-count-letters = { $all } with spaces, { $letters } without
room-count-minutes = Spoken
room-count-spoken = about **{ $time }** (minutes:seconds) at { $pace } words a minute
room-count-counted = How it was counted
room-count-how = A word is what stands between spaces and has a letter or figure in it. Files and texts are not kept.
room-count-ideographs = Chinese and Japanese characters: each is one word ({ $count } here), and 1.6 of them are spoken in the time of one.
room-count-unsure = Thai, Lao, Burmese and Khmer are written without spaces: words in them cannot be counted, so this is too low.
room-count-fits = ✅ It fits { $limit }; { $left ->
    [0] nothing is left
    [one] one more word fits
   *[other] { $left } more words fit
}.
room-count-over = ✂️ Too long for { $limit }: cut **{ $over ->
    [one] one word
   *[other] { $over } words
}**.
room-count-where = The limit falls into **{ $section }**, after “… { $before }”.
room-count-beginning = the beginning
room-count-headings = Sections
room-count-paragraphs = Paragraphs
room-count-section = { $number }. { $title }: { $words } ({ $share } %), { $time }
room-count-more = … and { $count } shorter ones.
room-count-footer = Only you see this. Nothing of the text is stored.
room-limit-statement = a statement of { $minutes } minutes
room-limit-submission = a written submission of { $words } words
room-limit-deadline = the limit of { $words } words of “{ $title }”
