# French (fr). This translation is the project's own and was not yet checked by somebody else.

# Ce que seule lit la personne qui héberge Caucus, en ligne de commande.

hosting-database-made = Il n’y avait pas de base de données à l’emplacement { $path } ; une base vide a été créée. Si vous en vouliez une autre, indiquez-la avec --db ou CAUCUS_DB.
hosting-letter-none = Cette base de données n’a pas de lettre { $id }. « caucus letter list » affiche les numéros.
