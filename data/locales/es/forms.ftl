# Formularios y archivos que se envían: qué pasa con lo escrito, archivos que no llegan.

form-typed = Lo que usted escribió:
form-typed-file = Lo que usted escribió está en el archivo.
file-not-fetched = Discord no entrega el archivo en este momento o ya no lo tiene. No se registró nada; inténtelo de nuevo o adjúntelo otra vez.
letter-text-newer = El texto de esta carta ya no es el de estas páginas. Léalo de nuevo con /letter show.
