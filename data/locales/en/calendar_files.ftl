# iCalendar files.
ics-large = This file is larger than { $most } MB. Export a shorter time from your calendar and send that.
ics-not-calendar = This is no calendar file. Export the calendar as an iCalendar file (.ics) and send that.
ics-broken = This calendar file is damaged and nothing of it can be read. Export it once more.
ics-many = This file holds more than { $most } meetings. Export a shorter time, or check a series that repeats too often.
ics-zone-unknown = The zone “{ $zone }” is not known. Its times are shown as they stand in the file, without a zone.
ics-event-broken = “{ $title }” is left out: it contradicts itself.
ics-too-often = “{ $title }” is left out: it repeats every minute or every second.
ics-no-start = “{ $title }” is left out: it has no start that can be read.
ics-rule-broken = “{ $title }” is taken once, not repeated: the rule that it repeats by cannot be read.
ics-no-uid = “{ $title }” has no identity in the file; if it is renamed there, it will come in as another session.

# In Discord.
ics-preview-title = What this file would do
ics-preview-name = Calendar: { $name }
ics-preview-added = New
ics-preview-changed = Changed
ics-preview-cancelled = Called off
ics-preview-same = { $count ->
    [one] 1 is there already as it is.
   *[other] { $count } are there already as they are.
}
ics-preview-older = { $count ->
    [one] 1 is newer here than in the file and stays.
   *[other] { $count } are newer here than in the file and stay.
}
ics-preview-nothing = Everything in this file is in the calendar already. Nothing would change.
ics-preview-more = … and { $count } more
ics-preview-remarks = Please look at
ics-preview-reminders = Reminders: { $reminders }, in { $channel }. They are posted for sessions to come.
ics-preview-no-reminders = No reminders. Send the file with the option “reminders” if you want them.
ics-import-button = Put into the calendar
ics-imported = Done: { $added } new, { $changed } changed, { $cancelled } called off. /session list shows them.
ics-imported-reminders = { $count ->
    [one] 1 reminder is planned.
   *[other] { $count } reminders are planned.
}
ics-export-done = The calendar of this server, with what is known of the negotiation. Open it with your calendar program.
ics-one-done = Open this with your calendar program to add it there. If the session moves, take it again.
ics-file-button = Add to my calendar
