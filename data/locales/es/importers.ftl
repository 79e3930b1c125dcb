# Por qué no se puede importar un documento, y qué dice una vista previa del archivo mismo.

import-empty = El archivo está vacío.
import-large = El archivo supera los { $megabytes } MB. Envíe solo el texto, sin imágenes.
import-long = El documento tiene más de { $most } caracteres. Importe solo el instrumento.
import-pages-many = El documento tiene { $pages } páginas; se leen { $most } como máximo. Importe solo el instrumento.
import-slow = La lectura del archivo tardó más de { $seconds } segundos y se detuvo. Pruebe con DOCX, HTML o texto sin formato.
import-memory = La lectura del archivo necesita más memoria de la permitida. Pruebe con DOCX, HTML o texto sin formato.
import-failed = No se pudo leer el archivo. Puede estar dañado; guárdelo de nuevo o pruebe otro formato.
import-damaged = El archivo está dañado o cortado. Descárguelo o guárdelo de nuevo.
import-encrypted = El archivo está protegido con una contraseña. Guárdelo sin ella.
import-scanned = Las páginas son imágenes sin texto. Aplique primero reconocimiento de texto (OCR) al archivo.
import-no-text = El archivo no contiene texto.
import-other = Este archivo no se puede leer aquí: { $format }. Guárdelo como PDF, DOCX, HTML o texto sin formato.
import-picture = Esto es una imagen, no un documento. Envíe PDF, DOCX, HTML, texto sin formato o Akoma Ntoso.
import-program = Esto es un programa, no un documento. Envíe PDF, DOCX, HTML, texto sin formato o Akoma Ntoso.
import-archive = Esto es un archivo comprimido, no un documento. Descomprímalo y envíe el documento mismo.
import-unknown = Este no es un documento que se pueda leer. Envíe PDF, DOCX, HTML, texto sin formato o Akoma Ntoso.
import-bomb = El archivo se descomprime en mucho más de lo que contiene un documento, así que no se abre.
import-nested = El archivo está anidado con demasiada profundidad para ser un documento.
import-entities = El archivo define entidades propias, que los documentos no necesitan, así que no se abre.

import-name = El nombre termina en .{ $ending }, pero el contenido es { $format }; se leyó como tal.
import-pages-blank = { $count ->
    [one] Una página tiene una imagen y ningún texto; falta lo que hay en ella.
   *[other] { $count } páginas tienen imágenes y ningún texto; falta lo que hay en ellas.
}
import-garbled = Algunos caracteres del archivo no tienen significado conocido; se muestran como �.
