# What only whoever hosts Caucus reads, on the command line.

hosting-database-made = There was no database at { $path }; an empty one was made. If you meant another one, name it with --db or CAUCUS_DB.
hosting-letter-none = This database has no letter { $id }. “caucus letter list” shows the numbers.
