# Told to whoever made something when the rules for clocks have changed (a new zone database).
zone-moved =
    { $title } is at another moment now
    The rules for clocks in { $zone } have changed. On the wall it stays { $wall }. That was <t:{ $was }:F> and is now <t:{ $is }:F>. Reminders have moved along; if the wall time is not what you meant, change it.
zone-moved-title = { $count } times are at another moment now
