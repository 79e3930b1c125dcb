# Archivos de cartas: lo que contienen además de la carta, y por qué no se pudo hacer uno.

letter-export-deadline = Plazo para firmar: { $moment } ({ CITY($city) })
letter-export-ecosoc = Organizaciones reconocidas como entidades consultivas por el ECOSOC ({ $count })
letter-export-other-organisations = Otras organizaciones ({ $count })
letter-pdf-script = Aquí ninguna fuente tiene el carácter “{ $letter }” ({ $script }), así que el PDF mostraría un recuadro vacío. Use el formato docx o html, o pida a quien aloja Caucus que instale fuentes para ello.
letter-pdf-fonts = La carpeta de fuentes, { $path }, no existe. Pida a quien aloja Caucus que ponga en letters.fonts una carpeta con fuentes, o que lo omita.
letter-pdf-failed = No se pudo hacer el PDF. Use en su lugar el formato docx o html, y avise a quien aloja Caucus.
letter-template-unreadable = La plantilla { $path } no se puede leer como archivo de Word de 5 MB como máximo. Adjunte otro archivo .docx; si no adjuntó ninguno, pida a quien aloja Caucus que ponga uno en letters.template, o que lo omita.
letter-template-styles = A la plantilla { $path } le faltan los estilos { $styles }. Añádalos en Word con estos nombres en inglés, o use otra plantilla.
letter-template-outside = La plantilla { $path } carga algo de fuera al abrirse (una plantilla o una imagen solo enlazada), lo que revelaría a otros quién lee la carta. En Word, ponga la imagen dentro del archivo, quite el enlace e inténtelo de nuevo.
