# What stands round a treaty: scorecards, endorsers, initiatives, the crosswalk. /principle, /initiative.

initiative-near = There is no initiative “{ $name }”. Did you mean: { $near }?
initiative-unknown = There is no initiative “{ $name }”. Pick one from /initiative list.
initiative-compare-count = Name two to { $most } different initiatives.
category-unknown = No initiative has “{ $name }”. Categories: { $known }.
endorser-unknown = Nobody like “{ $name }” is on the list. /principle endorsers without a name shows all of it.
crosswalk-unknown = “{ $name }” is no principle, article, letter or initiative here. Type a few letters and pick from the list.

rating-reason-empty = Give a reason: a rating without one helps nobody later.
rating-long = That has { $length } characters; at most { $limit } are kept. Please shorten it.
rating-none = The coalition has no rating there that could be taken back.

scorecard-title = Scorecard: { $version }
scorecard-short-sourced = published: { $rating }
scorecard-short-coalition = coalition: { $rating }
scorecard-sourced = By published assessments
scorecard-coalition = By this coalition
scorecard-no-source = no assessment of this version is known
scorecard-no-coalition = not rated yet
scorecard-line = { $emoji } { $rating }
scorecard-both = Two readings stand side by side here and are never made into one.
scorecard-how = Organisers record the coalition’s own with /principle rate; /principle ratings shows its history.
scorecard-dm = The coalition’s own ratings belong to its server; use the command there.
scorecard-recorded = recorded { $when }
scorecard-entries = { $count } entries
rating-source = source: { $source }
rating-recorded = Recorded for this coalition
rating-everybody = Everybody in this server can see it, with its history.
rating-taken-back = taken back
rating-history-title = { $number }. { $title }: the coalition’s ratings
rating-history-none = Nothing is recorded for this version.
rating-by = { $when } by { $person }
rating-by-erased = { $when }; who recorded it was erased
rating-named = { $rating ->
    [met] Met
    [mixed] Mixed
    [weak] Weak
    [open] Open
   *[none] Taken back
}

endorsers-title = { $framework }: who endorsed it
endorsers-organisations = Organisations ({ $count })
endorsers-persons = Persons in a personal capacity ({ $count })
endorsers-personal = Their organisations did not endorse by that.
endorsers-flaws = What is wrong with the list
endorsers-claims = Others say: { $claims }.
endorsers-claim = { $value } ({ $source })
endorsers-footer = { $source }, page of { $date } · read { $as_of }
endorser-within = in: { $body }
endorser-author = one of the authors
endorser-listed = listed as “{ $name }”
endorser-misplaced = listed among the persons
endorser-organisation = Organisation
endorser-person = In a personal capacity
endorsers-found = “{ $name }” on the list

initiative-list-title = Agreements on cybersecurity
initiative-list-of = Agreements: { $category }
initiative-count = { $count } agreements, by what they have in common
initiative-reading = Categories: our own reading, not the forum’s table.
initiative-mapping = The IGF forum of 2019 and this list
initiative-findings = What the forum found (2019)
initiative-by = { $year } · { $stakeholders }
initiative-categories = In common with others
initiative-alone = nobody else here
initiative-bpf = In the mapping of 2019: { $sure }
initiative-instrument = Its articles are here: /treaty article with { $name }.
initiative-principles = Principles it is near to
initiative-compare-title = Compared: { $names }
initiative-shared = All of them
initiative-some = Some of them
initiative-only = Only { $name }
initiative-nothing-shared = nothing by this reading
initiative-summary = Summary in our own words
initiative-open = Open one…

crosswalk-title = Crosswalk: { $label }
crosswalk-principles = Principles
crosswalk-articles = Articles
crosswalk-letters = Letters of this server
crosswalk-initiatives = Initiatives
crosswalk-none = Nothing is tied to it here.
crosswalk-letters-none = no letter that you may see
crosswalk-letters-dm = Letters belong to a server; use the command there.
crosswalk-go = Go on from…
crosswalk-open = 🔗 Crosswalk: letters, initiatives
crosswalk-footer = Letters: by what their text cites or names, among the newest { $count } that you may see.
crosswalk-why = { $why ->
    [bears-on] bears on it
    [cites] cites it
    [names] names it
    [shares] on the same subject
   *[is] is that treaty
}
crosswalk-through = { $why ->
    [bears-on] through { $through }
    [cites] cites { $through }
    [names] names { $through }
    [shares] shares: { $through }
   *[is] { $through }
}

mentions-title = Provisions in this message
mentions-none = No citation was found in this message. Citations look like “Article 24(2)”, “Budapest 15”, “статья 6”, “第六条”.
mentions-unknown = { $said }: there is no such article here.
mentions-version = { $version }, { $status }, { $date }
mentions-range = { $count } articles, the first: { $first }
mentions-others = ⚠️ No treaty is named. It could also be: { $others }.
mentions-reading = ⚠️ In { $version } that number is “{ $title }”.
mentions-reading-now = ⚠️ In { $version } that number was “{ $title }”, now article { $now }.
mentions-was = It is number { $number } in { $version }.
mentions-footer = Found by how citations are written; nothing was posted, and only you see this.
terms-title = Words explained
terms-none = No word of the glossary stands in this message. /glossary explains one that you type.
terms-footer = Explanations in our own words; only you see this.

cite-button = Cite
cite-full = Full citation
cite-short = Short
cite-summary = Here is a summary only: check the wording before you quote.
cite-text = From an imported text: { $source }, SHA-256 { $sha }.

ask-button = Ask the room
ask-form = Ask the room
ask-question = Your question
ask-question-help = You see the thread before anything is posted
ask-thread = { $label }: { $question }
ask-preview = This will be posted as a new thread in { $channel }. Everybody there will see it, with your name.
ask-post = Post it
ask-drop = Do not post
ask-dropped = Nothing was posted.
ask-posted = Posted: { $thread }
ask-asked-by = { $person } asks:
ask-here = Threads can be opened in a text channel only. Use the button in one.
ask-you-may-not = You may not open threads in { $channel }. Ask an organiser for the permission Create Public Threads.
ask-caucus-may-not = Caucus cannot open a thread in { $channel }. It lacks: { $permissions }. Ask an organiser to allow that.
ask-empty = Type a question first.
