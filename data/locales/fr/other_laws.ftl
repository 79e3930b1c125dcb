# Articles of laws that are not here.

citation-elsewhere = C’est un article d’un autre texte ({ $law }), qui n’est pas disponible ici. Une personne responsable peut importer un texte avec /treaty import.
reference-elsewhere = Un article d’un autre texte est cité ({ $laws }). Ce texte n’est pas disponible ici ; une personne responsable peut l’importer avec /treaty import.
