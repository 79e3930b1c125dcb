# How a session stands, whose it is, what has happened to it.
session-names-many = At most { $most } { $field ->
    [languages] languages
   *[other] tags
} fit. Leave some out.
session-status-heading = { $status }: { $title }
session-status-tentative = Tentative
session-status-confirmed = Confirmed
session-status-moved = Moved
session-status-extended = Extended
session-status-suspended = Suspended
session-status-reconvened = Reconvened
session-field-standing = Status
session-field-negotiating-body = Negotiating body
session-field-process = Process
session-field-languages = Languages
session-field-tags = Tags
session-field-private = Kept out of feed and events
session-field-at = Until
session-field-kind = Kind
session-field-words = Length
session-shown-yes = yes
session-shown-no = no
session-changed-together = { $count } things in the calendar have changed
session-history-title = History: { $title }
session-history-line = **{ $at }**, { $by }:
session-history-begin = **{ $at }**: put into the calendar by { $by }
session-history-host = whoever hosts Caucus
session-history-cancelled = Cancelled
session-history-again = Takes place after all
session-list-more = … and { $count } more. Find them with /session list and a word of their title.
session-deadlines = Deadlines
session-programme = Programme
session-programme-has = { $count ->
    [one] 1 meeting
   *[other] { $count } meetings
}: /session programme show

# Deadlines.
deadline-not-found = There is no such deadline here. Type part of its title and choose it from the list; /deadline list shows what is to come.
deadline-cancelled-already = This deadline was called off already.
deadline-over = This deadline has passed; nothing was changed.
deadline-words = A limit is between 1 and { $most } words; 0 takes it away.
deadline-until = Until
deadline-now = It is now
deadline-of = Session
deadline-words-most = at most { $count } words
deadline-kind-interest = Expression of interest
deadline-kind-accreditation = Accreditation
deadline-kind-registration = Registration
deadline-kind-visa = Visa
deadline-kind-speaker-list = List of speakers
deadline-kind-written-submission = Written submission
deadline-kind-letter = Letter
deadline-kind-other = Deadline
deadline-added = This deadline is in the calendar. Each reminder looks like this card.
deadline-changed = The deadline is changed. Nobody is told.
deadline-changed-told = The deadline is changed. { $channels } had heard of it and is told in a moment what is new.
deadline-cancelled = The deadline is called off. No reminder had been posted, so nothing is said about it.
deadline-cancelled-told = The deadline is called off. { $channels } had a reminder of it and is told in a moment.
deadline-cancelled-body = This deadline does not hold any more. It was { $when }.
deadline-list-title = Deadlines to come
deadline-list-footer = Times are those of the place. /session show gives the rest, and your own time.
deadline-list-none = No deadline is to come. Organisers put one into the calendar with /deadline add; /session list shows the known ones too.

# Programmes: meetings and agenda items.
programme-title = Programme: { $title }
programme-none = No meeting is on the programme. Organisers put the usual ones there with /session programme fill { $id }, a single one with /session programme add, a table with /session programme import.
programme-footer = Times of { CITY($city) }. /session programme export gives it as a table.
programme-not-found = This is not on the programme any more. Choose a meeting or an item from the list.
programme-no-days = No working day of this session has room for a meeting. Check its start and its end, or add single meetings.
programme-many = That is more than { $most } for one session. Leave some out.
programme-meeting-there = There is a meeting at that time in that room already. Give it an item with “title”, or choose another time.
programme-outside = { $day } is not a day of this session ({ $first } to { $last }), or the meeting lasts longer than a day. Check the date; a longer session is told with /session change.
programme-cell-missing = The column “{ $column }” is empty.
programme-cell-long = The column “{ $column }” has more than { $most } characters.
programme-file-large = This table is larger than { $most } KB. Leave out what is no programme.
programme-file-long = This table has more than { $most } rows. Leave some out.
programme-file-empty = This table has no row. Fill it in and send it again.
programme-file-not-csv = This is no CSV table, or it is damaged. Save it from your spreadsheet as “CSV UTF-8” and send that.
programme-file-columns = The table has no column “{ $missing }”. Its first row names the columns: { $columns }.
programme-file-twice = The table has the column “{ $column }” twice. Take one of them away.
programme-export-done = The programme as a table. Change it in your spreadsheet and send it back with /session programme import.
programme-import-button = Put onto the programme
programme-report-title = The table, row by row
programme-report-counts = { $added } new, { $changed } changed, { $same } as they were, { $wrong } wrong.
programme-report-wrong = Nothing was done. Mend the rows that are wrong and send the table again.
programme-report-done = Done: this is on the programme now.
programme-report-removed = { $count } not in the table: taken off.
programme-report-kept = { $count } not in the table: they stay.
programme-report-more = … and { $count } more rows
programme-row-added = Row { $line }: new · { $text }
programme-row-changed = Row { $line }: changed · { $text }
programme-row-same = Row { $line }: as it was · { $text }
programme-row-wrong = **Row { $line }: wrong** · { $text } · { $reason }

# Discord's scheduled events, and the feed file.
events-on = Sessions to come are shown as Discord events in a moment, and follow what changes. An event that somebody takes away in Discord stays away.
events-off = The events of sessions are taken away in a moment.
events-state-on = Sessions are shown as Discord events. /session events off takes them away.
events-state-off = Sessions are not shown as Discord events. /session events on shows them.
events-state-problem = Sessions should be shown as Discord events, but: { $problem }
events-no-permission = Caucus lacks the permission Create Events. Give it that (Server Settings, Roles), then use /session events on again.
events-refused = Discord did not take an event. Use /session events on again; if it stays so, tell whoever hosts Caucus.
events-no-server = Caucus is not in this server any more.
events-full = Discord takes no more than 100 events a server, so the latest sessions have none. They come once others are over.
feed-off = Whoever hosts Caucus has set no folder for feeds, so there is no file to subscribe to. /session export gives the calendar as a file.
feed-none = This server has no feed.
feed-unwritable = The feed cannot be written ({ $reason }). Tell whoever hosts Caucus; the calendar itself is safe.
feed-stopped = The feed is ended and its file removed. Calendar programs that subscribed to it find nothing any more.
feed-title = The calendar to subscribe to
feed-body = Add this address in your calendar program (“subscribe”, “from URL”). It follows every change. Private sessions and deadlines are not in it.
feed-body-file = Caucus keeps this file up to date with every change; private sessions and deadlines are not in it. Whoever hosts Caucus can serve its folder and say under which address, so that calendar programs can subscribe to it.
feed-address = Address
feed-file = File at the host
feed-secret = Whoever knows the name reads the calendar. /session feed new gives it another one.
