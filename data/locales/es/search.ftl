# Lo que un resultado de búsqueda dice de otras versiones.
search-was = el artículo { $number } de { $version } es ahora este
search-versions = también en { $versions }
