# Subscriptions to the calendar.
subscription-topic-unclear = Choose from the list what you want to follow: a session, a deadline, a body, a kind of deadline, a tag, or everything.
subscription-offset-uneven = Give whole days, whole hours up to 72, or multiples of 5 minutes up to 3 hours. For example: 7 days, 1 day, 2 hours.
subscription-offset-none = Say at least once how long before you want to be told, or end it with /subscribe stop.
subscription-digest-no-offsets = A digest comes at its hour and has no reminders. End it with /subscribe stop and make another one.
subscription-clock-unclear = Type an hour like 8:00 or 18:30.
subscription-quiet-unclear = Type quiet hours like 22:00-07:00, or none.
subscription-days-unclear = Type days like mon-fri, or mon, wed, fri, or all.
subscription-hours-nothing = Give at least one: quiet hours, your place, days, or whether urgent deadlines come all the same.
subscription-role-needs-channel = A role is called in a channel. Give the channel too.
subscription-there-already = That is subscribed to already. /subscribe change sets other reminders, /subscribe list shows it.
subscription-many = There are { $most } already. End one with /subscribe stop first.
subscription-over = That is over or cancelled: nothing of it is to come.
subscription-not-found = You have no such subscription. /subscribe list shows yours.
subscription-channels-only-organisers = Only organisers can change what a channel is told.
subscription-snoozed = It will come again already.
subscription-snooze-late = It will have begun by then, or was cancelled. Choose a shorter time.
subscription-added = Subscribed
subscription-changed = Changed
subscription-resumed = It goes on: { $name }
subscription-stopped = Ended: { $name }. Nothing more comes of it.
subscription-number = Subscription #{ $id } · /subscribe list
subscription-list = What you follow
subscription-list-footer = /subscribe change, pause, resume, stop with the number
subscription-none = You follow nothing yet. /subscribe to begins.
subscription-channels = Channels of this server
subscription-private = You are told in a private message. Let this server’s members write to you, or Discord will not take it.
subscription-in = Told in { $channel }.
subscription-fitting =
    { $count ->
        [0] Nothing to come in the calendar fits yet; you will hear of what is added.
        [one] One entry to come fits now; what is added later counts too.
       *[other] { $count } entries to come fit now; what is added later counts too.
    }
subscription-first = First
subscription-before = { $spans } before
subscription-role = calls { $role }
subscription-role-waits = will call { $role } once a second organiser agrees
subscription-ping = Calling the role
subscription-ping-waits = { $role } is called once a second organiser presses the button. Until then it is told without a call.
subscription-ping-done = { $role } is called from now on.
subscription-paused = paused
subscription-paused-because = paused by itself: { $reason }
subscription-topic-all = Everything in the calendar
subscription-topic-session = Session: { $name }
subscription-topic-deadline = Deadline: { $name }
subscription-topic-body = Body or process: { $name }
subscription-topic-kind = Deadlines: { $kind }
subscription-topic-tag = Tag: { $name }
subscription-topic-daily = Today in { CITY($city) }, every day at { $at }
subscription-topic-weekly = This week, { $day } at { $at } in { CITY($city) }
subscription-hours = When you are told
subscription-hours-none = No quiet hours
subscription-hours-quiet = Quiet from { $begin } to { $end }
subscription-hours-place = Your place: { $place }
subscription-days = On { $days }
subscription-days-all = On every day
subscription-day-0 = Monday
subscription-day-1 = Tuesday
subscription-day-2 = Wednesday
subscription-day-3 = Thursday
subscription-day-4 = Friday
subscription-day-5 = Saturday
subscription-day-6 = Sunday
subscription-urgent-yes = Deadlines within 24 hours come all the same
subscription-urgent-no = What cannot wait comes shortly before you are left alone
subscription-later-10m = In 10 minutes
subscription-later-1h = In an hour
subscription-later-morning = Tomorrow morning
subscription-stop-button = Stop this
subscription-together = { $count } reminders
subscription-news-together = { $count } changes in what you follow
subscription-cancelled = It will not take place. It was planned for { $when }.
subscription-now = As it stands now
subscription-digest-today = Today in { CITY($city) }: { $day }
subscription-digest-week = This week ({ CITY($city) }): { $first } – { $last }
subscription-digest-deadlines = Deadlines
subscription-digest-sessions = Sessions
subscription-digest-meetings = Meetings
subscription-digest-more = … and { $count } more: /session list
subscription-digest-empty = What was planned has been cancelled or moved.
subscription-unheard = Private messages do not reach you
subscription-unheard-do = Allow direct messages from this server in its privacy settings, then use /subscribe resume.
subscription-channel-gone = A channel that was told what follows is gone
    Subscription #{ $number } ({ $title }) is paused. End it with /subscribe stop, or make one for another channel.
subscription-role-gone = A role that was called is gone
    Subscription #{ $number } ({ $title }) goes on without calling anybody.
session-field-programme = Programme
