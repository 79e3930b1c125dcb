# Comparar textos: /treaty compare y open, caucus treaty compare, los archivos de una comparación.

compare-no-text = Todavía no hay aquí ningún texto de { $instrument }. El equipo organizador puede incorporarlo con /treaty import.
compare-one-text = No hay nada aquí con qué comparar { $version }. El equipo organizador puede incorporar otra versión con /treaty import.
compare-languages = Estos dos textos no están aquí en un mismo idioma: { $old }; { $new }.
compare-no-counterpart = { $article ->
    [none] No se conoce ningún artículo de { $old } con equivalente en { $new }.
   *[other] No se conoce ningún equivalente del artículo { $article } ({ $old }) en { $new }.
}
compare-article = “{ $article }” no es un número de artículo. Pruebe 24, o preamble.
compare-text-gone = Uno de los dos textos ya no está aquí. Compare de nuevo con /treaty compare.

compare-preamble = Preámbulo
compare-article-name = Artículo { $number }
compare-version = { $version } ({ $status }, { $date }, { $lang })
compare-no-date = sin fecha
compare-beside = lado a lado
compare-is-changed = modificado
compare-is-moved = trasladado; era el artículo { $old }
compare-is-moved-only = trasladado a otro lugar
compare-is-renumbered = era el artículo { $old }
compare-is-added = nuevo
compare-is-removed = suprimido
compare-is-split = el artículo { $old } se dividió en { $new }
compare-is-merged = reúne los artículos { $old }
compare-renumbered = Solo cambió su número
compare-same-words = mismas palabras
compare-word-new = nuevo: { $word }
compare-word-gone = suprimido: { $word }
compare-bracket-unclosed = falta el otro corchete
compare-bracket-inside = dentro de otro
compare-bracket-alternatives = una de { $count } alternativas
compare-count = { $kind ->
    [changed] { $count ->
        [one] 1 modificado
       *[other] { $count } modificados
    }
    [moved] { $count ->
        [one] 1 trasladado
       *[other] { $count } trasladados
    }
    [renumbered] { $count ->
        [one] 1 solo renumerado
       *[other] { $count } solo renumerados
    }
    [added] { $count ->
        [one] 1 nuevo
       *[other] { $count } nuevos
    }
    [removed] { $count ->
        [one] 1 suprimido
       *[other] { $count } suprimidos
    }
    [split] { $count ->
        [one] 1 dividido
       *[other] { $count } divididos
    }
    [merged] { $count ->
        [one] 1 reunido
       *[other] { $count } reunidos
    }
   *[same] { $count ->
        [one] 1 igual
       *[other] { $count } iguales
    }
}

# Los archivos.
compare-file-title = Lo que cambió: { $name }
compare-file-title-two = Lado a lado: { $old } y { $new }
compare-file-from = De
compare-file-to = A
compare-file-source = archivo { $file }, SHA-256 { $sha }
compare-file-note = Los números de artículos y párrafos son los del texto posterior. No se comparan espacios, saltos de línea, comillas, guiones ni llamadas de nota. Hecho por Caucus; compruébelo con los documentos oficiales antes de citar.
compare-file-index = Índice de cambios
compare-file-none = No cambió nada.
compare-file-legend = Cómo leer esto
compare-file-deleted = suprimido
compare-file-inserted = insertado
compare-file-moved-away = trasladado a { $where }
compare-file-moved-here = trasladado de { $where }
compare-file-elsewhere = otro lugar
compare-file-words = Palabras de peso
compare-file-brackets = Todavía entre corchetes
compare-file-open-count = { $count } ahora, { $before } antes
compare-file-back = Volver al índice
compare-file-alone = Sin equivalente en el otro texto

# En el chat.
compare-card-title = Lo que cambió: { $name }
compare-card-footer = El texto mismo, comparado por Caucus
compare-card-legend = Lo ~~tachado~~ desapareció, lo que está en **negrita** es nuevo, ⇄ trasladado. ⚖️ palabras de peso. [ ] todavía entre corchetes.
compare-open-change = Los cambios de un artículo, completos…
compare-file-button-html = Todo (página para imprimir)
compare-file-button-docx = Todo (Word)
compare-file-here-html = La comparación completa como página: ábrala en un navegador, imprímala o envíela.
compare-file-here-docx = La comparación completa para Word, con control de cambios.
compare-open-title = Todavía abierto: { $where }
compare-open-none = No hay nada entre corchetes.
compare-open-count = Corchetes: { $count }, en { $articles ->
    [one] un artículo
   *[other] { $articles } artículos
}.
compare-open-here = { $count ->
    [one] uno abierto
   *[other] { $count } abiertos
}
