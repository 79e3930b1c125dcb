# Articles of laws that are not here.

citation-elsewhere = That is an article of { $law }, whose text is not here. An organiser can bring a text in with /treaty import.
reference-elsewhere = An article of { $laws } is cited. Its text is not here; an organiser can bring a text in with /treaty import.
