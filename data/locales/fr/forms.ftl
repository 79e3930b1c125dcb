# Formulaires et fichiers envoyés : ce que devient le texte saisi, les fichiers qui n’arrivent pas.

form-typed = Ce que vous avez saisi :
form-typed-file = Ce que vous avez saisi est dans le fichier.
file-not-fetched = Discord ne donne pas le fichier en ce moment, ou ne l’a plus. Rien n’a été enregistré ; réessayez, ou joignez-le encore une fois.
letter-text-newer = Le texte de cette lettre n’est plus celui de ces pages. Relisez-le avec /letter show.
