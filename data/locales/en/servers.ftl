# Who may do what in a server, and /setup.

server-needed = This works in a server, not in direct messages. Open your coalition’s server and try again there.
organiser-needed = This is for organisers: people with the role { $role } or the permission Manage Server. Ask one of them.
organiser-needed-no-role = This is for organisers. No organiser role is set here yet, so only people with the permission Manage Server can do it; one of them can choose a role with /setup.
setup-manager-needed = The two roles and the rule about pings are changed by people with the permission Manage Server only. Ask one of them.
language-unknown = There is no such language yet. Choose one of: { $languages }.

channel-gone = The channel { $channel } is not there any more. Choose another one.
channel-not-writable = Caucus cannot post in { $channel }. Give it these permissions there: { $permissions }; then try again.

setup-title = Caucus in this server
setup-body = Choose below, or give the options of /setup. What is not set has the value shown.
setup-role = Organiser role
setup-role-unset = Not set: only people with Manage Server
setup-coalition = Coalition role
setup-coalition-unset = Not set: everybody in this server
setup-announcements = Announcements and reminders
setup-letters = Letters
setup-zone = Zone
setup-language = Language
setup-pings = Role pings
setup-pings-one = One organiser is enough
setup-pings-two = A second organiser confirms
setup-unset = Not set: the channel is named each time
setup-pick-role = Organiser role …
setup-pick-coalition = Coalition role …
setup-pick-announcements = Channel for announcements and reminders …
setup-pick-letters = Channel for letters …
