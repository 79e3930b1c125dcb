# Announcements: refusals, the form, the preview, lists, what became of each.
announcement-post = Announcement

announcement-title-empty = The announcement has no title. Type one.
announcement-title-long = The title has { $length } characters; { $limit } fit. Shorten it.
announcement-text-empty = The announcement has no text. Type one.
announcement-text-long = The text has { $length } characters; { $limit } fit. Shorten it, or put the rest in a second announcement.
announcement-no-channel = No channel for announcements is set here. Choose a channel, or have one set with /setup.
announcement-useful-hours = An announcement can be posted late by 1 to { $most } hours. Choose a number between these.
announcement-not-found = There is no such announcement here. /announce list shows what is planned, /announce history what was.
announcement-is-draft = This is a draft, nothing is planned yet. Open it with /announce list to schedule or discard it.
announcement-scheduled-already = This announcement is scheduled already. /announce list shows it; to change it, cancel it and write it anew.
announcement-cancelled-already = This announcement was cancelled. /announce history shows it.
announcement-changed = Somebody has changed this draft since you saw it. Open it again with /announce list.
announcement-over = It is too late to cancel this announcement: it was posted, or it has ended. /announce history says what became of it.
announcement-ask-needless = Nothing waits for a second organiser any more. /announce list shows how it stands.
announcement-ask-not-here = You cannot write in this channel. Go to one where the other organisers read, open /announce list there and ask again.

announcement-form = New announcement
announcement-form-edit = Change the announcement
announcement-form-title = Title
announcement-form-title-help = One line; it is also what lists show
announcement-form-text = Text
announcement-form-text-help = As it shall be read; bold and lists work, mentions and hidden links are shown as typed
announcement-form-when = When
announcement-form-when-help = 2027-01-18 10:00 Vienna · tomorrow 9:00 New York · in 2 hours
announcement-form-channel = Channel
announcement-form-channel-help = Where it is posted
announcement-form-role = Role to call
announcement-form-role-help = Leave it empty to call nobody

announcement-preview = **Preview, for you only.** Nothing is planned before you schedule it.
announcement-scheduled = **Scheduled** as #{ $id }.
announcement-ended = **Announcement #{ $id }**
announcement-goes = In { $channel }, { $when }
announcement-time-missing = In { CITY($city) } clocks go forward in that hour, so the time you typed does not exist; the first one after it is taken.
announcement-time-repeated = In { CITY($city) } clocks go back in that hour, so this time comes twice; the first one is taken.
announcement-calls-nobody = Calls no role.
announcement-calls = Calls { $role }.
announcement-calls-needs-second = Calls { $role } if a second organiser confirms it; otherwise it is posted without the call.
announcement-calls-if-other = The ping of { $role } waits for a second organiser, who finds it with /announce list. Unconfirmed, the announcement is posted without it.
announcement-calls-if-you = The ping of { $role } waits for a second organiser: you can let it. Unconfirmed, the announcement is posted without it.
announcement-calls-confirmed = Calls { $role }; { $by } confirmed it.
announcement-useful = Should Caucus be away at that time, it is posted late, up to { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
} after; later than that it is not posted and you are told.

announcement-button-schedule = Schedule
announcement-button-edit = Edit
announcement-button-discard = Discard
announcement-button-discard-sure = Yes, discard it
announcement-button-show = No, keep it
announcement-button-cancel = Cancel it
announcement-button-cancel-sure = Yes, cancel it
announcement-button-again = Write it anew
announcement-button-ping = Look and confirm
announcement-button-call = Let it call the role
announcement-button-ask = Ask in this channel

announcement-discard-question = Discard this draft? Its words are gone then.
announcement-discarded = Discarded. Nothing was planned. These were its words:
announcement-cancel-question = Cancel this announcement? It will not be posted.
announcement-ask = { $person } asks another organiser to confirm that the announcement “{ $title }” of { $when } calls { $role }.

announcement-list-title = Announcements to come
announcement-list-none = Nothing is planned. Write an announcement with /announce schedule.
announcement-list-draft = 📝 A draft: not scheduled
announcement-list-ping-waits = ⏳ Ping of { $role } waits for a second organiser
announcement-list-open = Open one: change, cancel, confirm …
announcement-list-confirm = Confirm the ping of #{ $id }

announcement-history-title = What became of the announcements
announcement-history-none = No announcement has been posted or cancelled yet. /announce list shows what is planned.
announcement-became-planned = Not posted yet: Discord did not take it, Caucus tries again.
announcement-became-claimed = Is being posted.
announcement-became-sent = Posted { $at }: { $link }
announcement-became-sent-late = Posted late, { $at }: { $link }
announcement-became-expired = Expired, not posted. { $reason }
announcement-became-failed = Failed, not posted. { $reason }
announcement-became-cancelled = Cancelled { $at } by { $by }; not posted.
announcement-cancelled-meanwhile = { $by } cancelled it while it was being posted.
announcement-called-nobody = Without calling { $role }: no second organiser confirmed it.
announcement-called = Called { $role }.
announcement-called-confirmed = Called { $role }; { $by } confirmed it.
