# Series of announcements: refusals, previews, lists, what became of each time, templates.
announcement-series-post = Announcement

series-not-found = There is no such series here. /announce series list shows what there is.
series-cancelled-already = This series was cancelled. /announce series history says what became of each time.
series-scheduled-already = This was scheduled already. Open the series with /announce series show to change it.
series-changed = Somebody has changed this draft since you saw it. Open it again with /announce series show.
series-not-running = This series is not running, so it cannot be paused. /announce series show says how it stands.
series-not-paused = This series is not paused, so it cannot be resumed. /announce series show says how it stands.
series-not-live = This series is still a draft: schedule or discard it with /announce series show.
series-occurrence-not-found = The series has no such time to come. Type its day as /announce series history shows it, like 2027-01-18.
series-one-has-no-rule = One single time has no rule of its own. Leave "only" out to change how the series comes again.

series-rule-unclear = Caucus does not understand “{ $text }”. Type: every Monday and Thursday · every 2 weeks on Monday · first Monday · monthly on 31 · last day · meetings.
series-rule-two-ways = “Every second { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}” can be meant in two ways. Type “every 2 weeks on …” or “second … of the month”, with the day.
series-rule-day = There is no day { $day } in any month. Type a number from 1 to 31, or “last day”.
series-rule-long = This is longer than { $most } characters. Shorten it.
series-endless = Say in “ends” when it ends: a day, like 2027-06-30, or how often, like “10 times”.
series-times = It can come 1 to { $most } times. Choose a number between these.
series-no-such-day = There is no day { $text } in the calendar. Check month and year; 29 February exists in leap years only.
series-ends-before = It would end on { $ends }, before its first time on { $first }. Choose a later end.
series-over = All its times are past. Choose a later first time or a later end.
series-no-meetings = The session has no meeting days to come. Enter them with the session's programme first, or choose fixed days.
series-many = It would come more than { $most } times. End it by { $last }, and write a second series for what comes after.
series-many-posts = That would be { $posts } messages; { $most } are the most. Use fewer channels or an earlier end.
series-which-session = Choose whose meeting days: the option “session”.
series-language-unknown = Type the language as a code of two letters, like en, fr, es, ar, ru or zh.
series-text-not-found = The series has no text in this language. /announce series show lists its languages.
series-last-text = This is its only text. Write another one first, or discard the series.
series-text-missing = There is no text in “{ $language }” yet. Write it first with /announce series words, or take its channel off.
series-many-texts = A series has at most { $most } languages. Take one off first.
series-place-not-found = The series is not said in this channel.
series-last-place = This is its only channel. Add another one first, or cancel the series.
series-many-places = A series is said in at most { $most } channels. Take one off first.
series-file-not-found = The series has no such file. /announce series show lists its files in order.
series-file-which = Choose a file to add, or the number of one to take off.
series-file-empty = This file is empty. Choose another one.
series-file-runs = “{ $name }” is a program: it would run when somebody opens it. Send a document or a picture instead.
series-files-large = The files of a series can have { $most } MB together. Choose a smaller one, or put a link into the text.
series-many-files = A series has at most { $most } files. Take one off first.
series-crosspost-not-news = { $channel } is no announcement channel, so nothing can be published from it. Choose another channel, or do not publish.
series-thread-not-allowed = Caucus may not begin threads in { $channel }. Give it “Create Public Threads” there, or do without threads.

series-form = The words of the announcement
series-form-text-help = As it shall be read; {"{date}"}, {"{time}"}, {"{city}"} are those of each time

series-preview-one = **Preview of one time ({ $day }) of series #{ $id }, for you only.** What was scheduled holds until you schedule this.
series-preview-change = **Preview of the changed series #{ $id }, for you only.** What was scheduled holds until you schedule this.
series-head = **Series #{ $id }** · { $state }
series-place = Channel { $number } of { $count }: { $channel } (text: { $language }). Below is exactly what it will read.
series-next = Next: { $when }
series-nothing-comes = Nothing of it is still to come.
series-dates = Days: { $days } and { $more } more
series-dates-all = Days: { $days }
series-crossposts = Published to the servers that follow its channel.
series-threads = Begins a thread under each: { $name }
series-state-draft = 📝 draft, nothing is planned
series-state-running = 📅 running
series-state-over = ✔️ over
series-state-paused = ⏸️ paused
series-state-cancelled = cancelled

series-rule-once = Once
series-rule-weekly = { $every ->
    [one] Every week on { $days }
   *[other] Every { $every } weeks on { $days }
}
series-rule-monthly-day = { $every ->
    [one] Every month on day { $days }
   *[other] Every { $every } months on day { $days }
}
series-rule-monthly-weekday = { $every ->
    [one] Every month on the { $nth } { $day }
   *[other] Every { $every } months on the { $nth } { $day }
}
series-rule-meetings = Every meeting day of session { $session }
series-rule-times = { $times ->
    [one] once
   *[other] { $times } times
}
series-rule-until = until { $day }
series-rule-except = except { $days }
series-monday = Monday
series-tuesday = Tuesday
series-wednesday = Wednesday
series-thursday = Thursday
series-friday = Friday
series-saturday = Saturday
series-sunday = Sunday
series-working-day = working day
series-first = first
series-second = second
series-third = third
series-fourth = fourth
series-fifth = fifth
series-last = last
series-last-day = the last

series-note-short-months = ℹ️ Some months do not have this day, and nothing is said in them: { $months }. “Last day” is there every month.
series-note-missing-hour = ℹ️ Clocks in { CITY($city) } go forward in that hour, so the time does not exist on { $days }; the first one after it is taken.
series-note-repeated-hour = ℹ️ Clocks in { CITY($city) } go back in that hour, so the time comes twice on { $days }; the first one is taken.
series-note-idle-exceptions = ℹ️ These exceptions are no days of the rule: { $days }.
series-note-own-words = ⚠️ These times were changed for themselves, and get these words, channels and hour too once this is scheduled: { $days }. Change them again afterwards.

series-button-schedule = Schedule
series-button-edit = Edit the words
series-button-discard = Discard
series-button-discard-sure = Yes, discard it
series-button-show = No, keep it
series-button-pause = Pause
series-button-resume = Resume
series-button-cancel = Cancel the series
series-button-cancel-sure = Yes, cancel it
series-button-call = Let it call the role
series-button-ask = Ask in this channel
series-button-ping = Look and confirm
series-button-turn = As in channel { $number } of { $count }
series-cancel-question = Cancel this series? What was posted stays; nothing more is posted.
series-ask = { $person } asks another organiser to confirm that the series “{ $title }” calls { $role }.

series-list-title = Series of announcements
series-list-none = There is no series yet. Write one with /announce series new.
series-ping-waits = ⏳ Ping of { $role } waits for a second organiser
series-has-drafts = { $count ->
    [one] 📝 One change is not scheduled yet
   *[other] 📝 { $count } changes are not scheduled yet
}

series-history-title = Each time of “{ $title }”
series-history-none = Nothing was planned yet. Open the series with /announce series show and schedule it.
series-own-words = Changed for this time
series-skipped = Left out by { $by }; not posted.
series-became-planned = planned
series-became-claimed = is being posted
series-became-sent = posted { $at }: { $link }
series-became-sent-late = posted late, { $at }: { $link }
series-became-expired = expired, not posted. { $reason }
series-became-failed = failed, not posted. { $reason }
series-became-cancelled = taken back before it was posted (paused, changed or cancelled)
series-crosspost-waiting = · publishing waits. { $reason }
series-crosspost-done = · published
series-crosspost-failed = · not published. { $reason }
series-thread-waiting = · its thread waits. { $reason }
series-thread-done = · thread begun
series-thread-failed = · no thread. { $reason }
series-crosspost-waits = Discord publishes 10 messages of a channel an hour; the next one is published when there is room again.
series-step-gave-up = Discord did not take it for a whole day.
series-step-not-allowed = Caucus lacks the permission there. Have it given back, then do it by hand.
series-channel-not-news = The channel is no announcement channel any more.
series-message-gone = The message was deleted.
series-threads-full = The server has as many active threads as Discord allows.
series-step-not-done = “{ $title }” was posted, but { $kind ->
    [crosspost] not published to the servers that follow the channel.
   *[other] its thread was not begun.
} { $reason }
    { $link }

template-name = The name has 1 to { $most } characters.
template-many = A server has at most { $most } templates. Remove one first.
template-not-found = There is no such template here. /announce template list shows them.
template-field-unknown = No field is called {"{"}{ $field }{"}"}. There are: { $known }.
template-field-empty = This template needs { $fields }. Choose a session or a deadline that has it, or write the words without a template.
template-saved = Saved as “{ $name }”. Use it with /announce series new, option “template”.
template-removed = Removed “{ $name }”.
template-list-title = Templates
template-list-none = There is no template yet. Save one with /announce template save.
template-fields = Fields: { $fields }
