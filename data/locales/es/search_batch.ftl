# Una línea de `caucus treaty search --batch`, y lo que no se puede preguntar a una búsqueda.

batch-line = Esta línea no es una consulta. Escriba un objeto JSON por línea: { "{" }"query": "…", "instrument": "any", "limit": 5{ "}" }.
batch-query = En “query” no hay palabras. Escriba como texto lo que se busca.
batch-name = “{ $key }” tiene que ser un texto, u omitirse.
batch-fault = Esta consulta no se pudo responder; el registro dice por qué. Las demás líneas se responden.
search-language = “{ $language }” no es un idioma en el que se lean palabras. Hay estos: { $known }. Omítalo si no tiene seguridad.
