# Forms and files that people send: what becomes of what was typed, files that do not come.

form-typed = What you typed:
form-typed-file = What you typed is in the file.
file-not-fetched = Discord does not hand out the file now, or no longer has it. Nothing was recorded; try again, or attach it once more.
letter-text-newer = The text of this letter is not the one on these pages any more. Read it anew with /letter show.
