# Signatures and ratifications: /status, caucus status.

status-state-near = There is no state “{ $name }” here. Did you mean: { $near }?
status-state-unknown = There is no state “{ $name }” here. Type its name in any UN language, or its two letters.
status-bloc-unknown = There is no bloc “{ $name }” here. There are: { $known }.
status-instrument = Name one of these treaties: { $known }.
status-day = “{ $day }” is no day. Write it like 2026-11-20.
status-day-future = { $day } is in the future. Give the day that stands on the table.
status-table-unknown = There is no such imported table of yours. Pick one from the list that /status withdraw offers.
status-file-size = The file is larger than { $limit } KB. A depositary’s table is much smaller; attach that one.
status-file-text = This is no text file. Save the table as CSV (UTF-8) and attach that.
status-file-table = This is no CSV table that can be read; a quotation mark may be left open. Save it as CSV again.
status-file-rows = That is too much for a table of states: at most { $rows } rows and { $columns } columns are read.
status-file-columns = No heading with a column of states (“Participant”) and one of dates (“Signature”, “Ratification”) was found.
status-file-empty = No state was recognised in this file, so nothing can be taken from it.
status-row-unknown = line { $line }: no state “{ $text }”{ $near ->
    [none] {""}
   *[other] {" "}(did you mean { $near }?)
}
status-row-twice = line { $line }: { $text } stands there twice (first in line { $near })
status-row-date = line { $line }: no day that is sure: { $text }
status-row-later = later than the table itself: { $text }

status-state-title = { $state }
status-kind = { $kind ->
    [member] UN member state
    [observer] UN observer
    [organisation] organisation of states
   *[other] state
}
status-convention = UN convention
status-budapest = Budapest Convention
status-signed = { $date -> 
    [unseen] signed, day not seen
   *[other] signed { $date }
}
status-bound = { $how ->
    [accepted] accepted
    [approved] approved
    [acceded] acceded
    [confirmed] confirmed
    [succeeded] succeeded
   *[ratified] ratified
} { $date ->
    [unseen] (day not seen)
   *[other] { $date }
}
status-not-signed = not signed
status-not-bound = not ratified
status-not-listed = { $step ->
    [signed] no signature on this list, which is not complete
   *[bound] no ratification on this list, which is not complete
}
status-on-neither = not on this list, which is not complete
status-table-own = This project’s list, { $day }
status-table-imported = { $source }, as of { $day }, imported { $when }
status-source = source: { $source }
status-conflict-dates = ⚠️ The sources give different days. They are shown as they are; nobody has settled it here.
status-conflict-missing = ⚠️ One source has it, another that should have it does not.
status-parliament = Parliament approved; no deposit seen: { $text }
status-absent = Did not sign at the ceremony in Hanoi. { $text }
status-claim = Not to be used: { $text }
status-said = Also said
status-blocs-of = Groups
status-footer = Every figure with its day and source; nothing is averaged

status-bloc-title = { $bloc }: { $members } members
status-bloc-numbers = { $signed } signed · { $bound } ratified
status-bloc-ratified = Ratified ({ $count })
status-bloc-signed = Signed only ({ $count })
status-bloc-neither = Neither ({ $count })
status-bloc-reported = Others say { $count } signed ({ $date }, { $source })
status-bloc-members = Members: { $source } ({ $as_of }), { $verified ->
    [full] compared with it
    [partial] compared with a copy of it
   *[no] from general knowledge, not compared yet
}
status-bloc-conflict = ⚠️ That fits none of the lists here; both are shown.
status-bloc-count-note = { $table }

status-progress-title = UN convention: { $counting } of { $needed } needed
status-progress-in-force = In force.
status-progress-not-in-force = Not in force: { $needed } ratifications are needed, { $left } are missing. { $table }.
status-progress-open-until = Open for signature until { $day }.
status-progress-signed = { $signed } signed · { $bound } ratified, { $counting } of them count
status-progress-reported = Signatures, as others say
status-progress-figure = { $count } ({ $date }, { $source })
status-progress-overlap = Overlap with Budapest
status-progress-overlap-names = { $count } by name ({ $table }; parties: { $budapest })
status-progress-overlap-lower = The list of parties has { $names } of { $reported } names reported ({ $date }), so the number by name can only be too low.
status-progress-disputed = ⚠️ Sources contradict each other on: { $states }.
status-progress-note = Note
status-progress-bound = Ratified

status-alt-progress = Bar chart, { $day }. { $bars } { $needed } ratifications are needed. Source: { $sources }.
status-alt-bar = { $table }: { $signed } signed, { $bound } ratified.
status-alt-blocs = Bar chart of blocs, { $day }, by { $table }. { $bars }
status-alt-bloc = { $bloc }: { $bound } ratified, { $signed } signed only, { $neither } neither.
status-chart-progress = UN Convention against Cybercrime
status-chart-blocs = Signatures by group of states
status-chart-signed = signed
status-chart-signed-only = signed only
status-chart-bound = ratified
status-chart-neither = neither
status-chart-needed = { $needed } ratifications needed
status-chart-source = As of { $day }. Source: { $sources }
status-chart-list = this project’s list ({ $day })

status-import-title = Table of { $day }: nothing is stored yet
status-import-found = { $states } states recognised, { $signed } signed, { $bound } ratified.
status-import-encoding = Read as { $encoding }. Look at names with accents.
status-import-problems = Not taken ({ $count })
status-import-more = … and { $count } more
status-import-changes = Against { $table }
status-import-none = Nothing changes.
status-import-change = { $state }: { $step ->
    [signed] signed
   *[bound] ratified
} { $was } → { $now }
status-import-nothing = none
status-import-same = This very table is here already; storing it changes nothing.
status-import-not-whole = Rows that were not taken make this table incomplete: a state that is not in it may still have signed.
status-import-store = Store it for this server
status-import-drop = Do not store
status-import-stored = Stored as table { $id }: everybody in this server sees it beside the other sources. /status withdraw takes it back.
status-import-dropped = Nothing was stored.
status-withdrawn = Table { $id } is taken back; what was there before shows again.
status-withdraw-choice = { $id }: { $instrument } { $day }, { $source }
