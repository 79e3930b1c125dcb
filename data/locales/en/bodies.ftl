# Negotiating bodies and their processes.
body-not-found = There is no body or process called “{ $name }” here. Choose one from the list, or see them all with /session body list.
body-nameless = A body or process needs a name with at least one letter or digit.
body-not-body = “{ $name }” is a process, not a negotiating body. Give it as “process”, or leave it out.
body-not-process = “{ $name }” is a negotiating body, not a process. Give it as “negotiating_body”, or leave it out.
body-there-already = “{ $name }” is the name or the letters of another body or process here. Use that one, or choose another name.
body-of-needs-process = Only a process belongs to a body. Leave the option “of” out, or add it as a process.
body-known = “{ $name }” comes with Caucus and is the same in every server. Add one of your own with /session body add.
body-many = A server can have { $most } bodies and processes of its own. Give one of them another name instead.
body-field-too-long = “{ $field ->
    [name] Name
    [short] Short name
   *[mandate] Mandate
}” has { $length } characters; at most { $limit } fit. Please shorten it.
body-added = Added. Choose it in the options “negotiating_body” and “process” of /session add and change, follow it with /subscribe to.
body-changed = Changed. Sessions and subscriptions that refer to it go on doing so.
body-kind-body = Negotiating body
body-kind-process = Process
body-short = Short
body-of = Process of
body-home = Home
body-home-time = { $place }: times of its sessions without a place are understood there
body-languages = Languages
body-mandate = Mandate
body-website = Website
body-processes = Processes
body-coming = To come
body-list = Negotiating bodies and processes
body-list-footer = /session body show has more; /session list has what is to come of one.
body-list-known = **Come with Caucus**
body-merge-unlike = Both have to be bodies, or both processes, and two different ones. Choose the one that goes and the one that stays.
body-merged = Done. Sessions and subscriptions of the other one belong to this one now.
