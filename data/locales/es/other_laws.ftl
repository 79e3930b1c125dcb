# Artículos de leyes que no están aquí.

citation-elsewhere = Ese es un artículo de { $law }, cuyo texto no está aquí. El equipo organizador puede incorporar un texto con /treaty import.
reference-elsewhere = Se cita un artículo de { $laws }. Su texto no está aquí; el equipo organizador puede incorporar un texto con /treaty import.
