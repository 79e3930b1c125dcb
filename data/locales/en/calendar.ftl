# Times and zones.
cities-wrong = { $file }, line { $line }: “{ $key }” names the zone { $zone }, which does not exist. Use an IANA name such as Europe/Vienna.
zone-unknown = I do not know the place “{ $text }”. Type a city (Vienna), a zone (Europe/Vienna) or an offset (UTC+3).
zone-unknown-close = I do not know the place “{ $text }”. Did you mean { CITY($close) }? Type a city (Vienna), a zone (Europe/Vienna) or an offset (UTC+3).
zone-abbreviation = “{ $text }” does not say which place’s time that is on that day (think of: { CITY($meanings) }). Type the city instead.
zone-offset-uneven = There is no zone for “{ $text }” alone. Type a city that has this time, like New Delhi for UTC+5:30 or Kathmandu for UTC+5:45.
time-too-long = That is too long for a time (more than { $most } characters). Type it like 2027-01-18 10:00 Vienna.
time-empty = A time is missing. Type it like 2027-01-18 10:00 Vienna, or “in 2 hours”.
time-unclear = I cannot read “{ $text }” as a time. Type it like 2027-01-18 10:00 Vienna, or “tomorrow 9:00 New York”, or “in 2 hours”.
time-ambiguous-date = “{ $text }” can be read in two ways. Type { $first } or { $second }.
time-ambiguous-weekday = That can be { $first } or { $second }. Type the one you mean.
time-other-weekday = { $date } is a { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}. Check the day, then type the date alone.
time-short-year = Type the year of “{ $text }” with four digits, like 2027-01-18.
time-without-date = On which day at { $time }? Type it like 2027-01-18 { $time } Vienna.
time-without-time = At what time on { $date }? Type it like { $date } 10:00 Vienna.
time-without-year = Which year is meant by “{ $text }”? Type it like 18 January 2027 10:00 Vienna.
time-no-such-date = There is no such day as “{ $text }”. Check the day and the month.
time-no-leap-day = { $year } has no 29 February. Type { $year }-02-28 or { $year }-03-01 with the time, or a leap year.
time-no-such-time = There is no such time as “{ $text }”. Times run from 00:00 to 23:59.
time-too-far = Only moments between the years { $earliest } and { $latest } can be taken.
time-past = { $when } { CITY($city) } has already passed. Type a moment in the future.
time-end-before-start = The end is not after the start. Type the end like 13:00, or with its date: 2027-01-29 18:00.
time-end-skipped = In { CITY($city) } clocks go forward in that hour, so it begins at { $time }. Type an end after that.

# Sessions: refusals.
session-not-found = There is no such session here. Type part of its title and choose it from the list; /session list shows what is to come.
session-no-channel = No channel for announcements is set here, so nobody would see the reminders. Name one in the option “channel”, set it with /setup, or type “none” for the reminders.
session-title-empty = A session needs a title with at least one letter or digit.
session-field-long = “{ $field ->
    [title] Title
    [place] Place
    [note] Note
    [documents] Documents
    [negotiating-body] Negotiating body
    [process] Process
    [languages] A language
    [tags] A tag
    [item] Item
   *[body] Body
}” has { $length } characters; at most { $limit } fit. Please shorten it.
session-documents-many = At most { $most } document symbols fit. Leave some out, or give a link to the list.
session-link = This is not a web address we can show. Give it as https://example.org, or leave it out.
session-known-without-time = The known calendar gives no time of day for this ({ $day }). Type the time in the option “start”, for example 10:00 or 2027-01-18 10:00.
session-cancelled-already = This session was cancelled already.
session-over = This session is over; nothing was changed.
reminders-unclear = I cannot read “{ $text }” as reminders. Type them like 7d, 24h, 1h, 30m, 10s with commas between them, or “none”.
reminders-many = At most { $most } reminders fit one session. Leave some out.
reminders-far = A reminder comes at most a year before the start. Type them like 30d, 7d, 24h.

# Sessions: how they look.
session-when = When
session-until = Until
session-place = Place
session-mode = How
session-mode-in-person = In person
session-mode-online = Online
session-mode-hybrid = Hybrid: in person and online
session-documents = Documents
session-link-field = Link
session-source = Source
session-hours = Meetings
session-condition = Depends on
session-number = Session #{ $id }
session-reminders = Reminders
session-said-planned = planned
session-said-claimed = being posted
session-said-sent = posted
session-said-sent-late = posted late
session-said-expired = not posted, it was of no use any more
session-said-failed = not posted
session-said-cancelled = cancelled
session-cancelled-heading = Cancelled: { $title }
session-cancelled-mark = cancelled
session-cancelled-body = This session will not take place as you were reminded. It was to start { $when }.

# Adding and cancelling.
session-added = Session #{ $id } is in the calendar. Each reminder looks like this card.
session-reminders-in = In { $channel }:
session-before = { $span } before
session-reminder-line = • { $before }: { $at } · { $stamp }
session-reminders-none = No reminder will be posted.
session-too-late-field = Not any more
session-too-late = Too late for: { $offsets }.
session-span-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
session-span-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
session-span-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
session-span-seconds = { $count ->
    [one] 1 second
   *[other] { $count } seconds
}
session-span-none = at the start
session-clock = Clock change
session-clock-missing = Clocks change in that hour and it does not exist there, so the first moment after it was taken.
session-clock-repeated = Clocks change in that hour and it comes twice there, so the first one was taken.
session-ping = Role
session-ping-will = Each calls { $role }.
session-ping-waits = They call { $role } once another organiser confirms it with /session show { $id }; until then they are posted without the call.
session-ping-open = { $by } wants { $role } to be called. Another organiser has to confirm it; until then reminders are posted without the call.
session-ping-confirmed = Reminders call { $role }; { $by } confirmed it.
session-ping-button = Confirm the ping
session-ping-done = Confirmed: the reminders still to come call { $role }.
session-cancelled-quietly = Session #{ $id } is cancelled. No reminder had been posted, so nothing is said about it.
session-cancelled-told = Session #{ $id } is cancelled. { $channels } had a reminder of it and is told in a moment.

# Lists and the known calendar.
session-list-title = What is to come
session-list-known = **From the known calendar**
session-list-none = Nothing is planned. Organisers put a session into the calendar with /session add.
session-list-footer = Times are those of the place. /session show gives the rest. “known calendar” came with Caucus: check its source.
session-next-title = Next session
session-next-none = This server has no session to come. Organisers add one with /session add.
session-next-known = Next in the known calendar
session-going-on = going on
session-known = known calendar
session-known-mark = known calendar, { $date }
session-known-footer = Known calendar: { $process }, as of { $date }
session-not-checked = Not checked
session-not-checked-mark = ⚠ not checked
session-date-unknown = date unknown
session-range = { $first } to { $last }
session-kind-session = Session
session-kind-intersessional = Intersessional meeting
session-kind-deadline = Deadline
session-kind-window = Period
session-kind-decision = Decision
session-kind-document = Document
session-kind-signature = Signature
session-kind-ratification = Ratification
session-kind-civil-society = Civil society
session-kind-observance = Observance
session-kind-condition = Happens once its condition is met

# Calling a role, and roles that cannot be called.
role-gone = The role is not there any more. Choose another role, or none.
role-silent = Caucus cannot call { $role } in { $channel }: its name would be shown and nobody told. Allow everybody to mention the role (Server Settings, Roles), or give Caucus the permission Mention Everyone there.
