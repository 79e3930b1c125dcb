# La traducción al español es del propio proyecto; ninguna otra persona la ha revisado todavía.
# The Spanish is the project’s own and was not yet checked by somebody else.

# Lo que solo lee quien aloja Caucus, en la línea de órdenes.

hosting-database-made = No había ninguna base de datos en { $path }; se ha creado una vacía. Si quería otra, indíquela con --db o CAUCUS_DB.
hosting-letter-none = Esta base de datos no tiene ninguna carta { $id }. “caucus letter list” muestra los números.
