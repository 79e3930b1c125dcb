# Lo que la vista previa de un PDF importado dice de lo que está dibujado en sus páginas.

import-struck = { $count ->
    [one] Una letra está tachada con una línea y cuenta
   *[other] { $count } letras están tachadas con una línea y cuentan
} como suprimida: se omite. Mire si eso es lo que significan las líneas.

import-untagged = { $count ->
    [one] Una letra está
   *[other] { $count } letras están
} en medio del texto sin ser parte de lo que el propio archivo llama su texto. Se conservaron donde están: revíselas.

import-covered = { $count ->
    [one] Una letra está
   *[other] { $count } letras están
} bajo algo dibujado sobre el texto, de modo que nadie lo ve en la página: se omite.
