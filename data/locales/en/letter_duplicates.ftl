# Signatures that may be the same one twice: refusals first, then what organisers see.

letter-duplicate-over = These two were decided already, or one of them was taken back. Use /letter signers duplicates again for the next ones.
letter-duplicate-undone = This cannot be taken back any more: it was before, or the merged signature was withdrawn.
letter-duplicate-none = There is no such decision about this letter. /letter signers duplicates lists them.
