# Signatures that may be the same one twice: refusals first, then what organisers see.

letter-duplicate-over = These two were decided already, or one of them was taken back. Use /letter signers duplicates again for the next ones.
letter-duplicate-undone = This cannot be taken back any more: it was before, or the merged signature was withdrawn.
letter-duplicate-none = There is no such decision about this letter. /letter signers duplicates lists them.
letter-duplicate-tells = Merge them the other way round. Whoever gave the signature that would be merged would see their name go from the list, and learn that somebody else has signed.

# Pairs and decisions
letter-duplicates-title = Letter #{ $id }: { $count ->
    [0] possible duplicates
    [one] 1 possible duplicate
   *[other] { $count } possible duplicates
}
letter-duplicates-none = No two signatures look alike that you have not decided about.
letter-duplicates-a = A
letter-duplicates-b = B
letter-duplicates-score = Likeness { $score } of 100:
letter-duplicates-footer = Organisers only. Nothing is merged by itself, and every decision can be taken back.
letter-duplicates-into-a = Keep A, merge B into it
letter-duplicates-into-b = Keep B, merge A into it
letter-duplicates-different = Different
letter-duplicates-later = Later
letter-duplicates-tells = Only the one that counts already and that more people may read can be kept: else its signer would see their name go from the list, and learn of the other one.
letter-duplicates-decisions = Decisions
letter-duplicates-brought = Brought by an organiser
letter-duplicates-elsewhere = Of different countries: chapters of one organisation may both sign.
letter-duplicates-why-name = The same name, but for case, accents and punctuation
letter-duplicates-why-looks = The names look the same, with letters of other scripts or digits in them
letter-duplicates-why-known = Names of one organisation, by your register or by what was merged before
letter-duplicates-why-site = The same website: { $detail }
letter-duplicates-why-acronym = One name is short for the other: { $detail }
letter-duplicates-why-holds = One name holds the other
letter-duplicates-why-similar = The names differ by little: { $detail } % alike
letter-duplicates-decided = Decisions about letter #{ $id }
letter-duplicates-undecided = Nothing was decided yet.
letter-duplicates-undo = Take a decision back
letter-duplicates-undone = Taken back. /letter signers duplicates asks about letter #{ $id } again.
letter-duplicates-were-merged = **{ $kept }** counts, { $other } was merged into it
letter-duplicates-were-different = { $first } and { $second } are different
letter-duplicates-verdict-merged = Merged
letter-duplicates-verdict-different = Different
letter-duplicate-notice = A merged signature lost the one it was merged into
letter-duplicate-notice-body = Under letter #{ $id }, “{ $title }”, a signature was taken back, rejected or not confirmed for the new text, into which { $count ->
    [one] another one was merged. That one does
   *[other] { $count } others were merged. Those do
} not count now. If it should: /letter signers duplicates, “Decisions”, and take the merge back.
letter-merge-hides = A merge hides a name
letter-merge-hides-body = Under letter #{ $id }, “{ $title }”, fewer people can now read the name of a signature than of another one that was merged into it. Whoever gave that one can see that their name is gone. If it should show: /letter signers duplicates, “Decisions”, and take the merge back.
