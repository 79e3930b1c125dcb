# Lo que rodea a un tratado: tablas de valoración, adhesiones, iniciativas, correspondencias. /principle, /initiative.

initiative-near = No hay ninguna iniciativa “{ $name }”. ¿Quiso decir { $near }?
initiative-unknown = No hay ninguna iniciativa “{ $name }”. Elija una en /initiative list.
initiative-compare-count = Nombre de dos a { $most } iniciativas distintas.
category-unknown = Ninguna iniciativa tiene “{ $name }”. Categorías: { $known }.
endorser-unknown = En la lista no hay nadie parecido a “{ $name }”. /principle endorsers sin nombre la muestra entera.
crosswalk-unknown = “{ $name }” no es aquí ningún principio, artículo, carta ni iniciativa. Escriba unas letras y elija en la lista.

rating-reason-empty = Dé un motivo: una valoración sin motivo no ayuda a nadie más tarde.
rating-long = Tiene { $length } caracteres; se conservan { $limit } como máximo. Acórtelo.
rating-none = La coalición no tiene allí ninguna valoración que se pueda retirar.

scorecard-title = Tabla de valoración: { $version }
scorecard-short-sourced = publicado: { $rating }
scorecard-short-coalition = coalición: { $rating }
scorecard-sourced = Según evaluaciones publicadas
scorecard-coalition = Según esta coalición
scorecard-no-source = no se conoce ninguna evaluación de esta versión
scorecard-no-coalition = todavía sin valorar
scorecard-line = { $emoji } { $rating }
scorecard-both = Aquí hay dos lecturas, una al lado de la otra; nunca se convierten en una.
scorecard-how = El equipo organizador registra la de la coalición con /principle rate; /principle ratings muestra su historial.
scorecard-dm = Las valoraciones propias de la coalición pertenecen a su servidor; use el comando allí.
scorecard-recorded = registrado el { $when }
scorecard-entries = { $count } entradas
rating-source = fuente: { $source }
rating-recorded = Registrado para esta coalición
rating-everybody = Todas las personas de este servidor pueden verlo, con su historial.
rating-taken-back = retirada
rating-history-title = { $number }. { $title }: las valoraciones de la coalición
rating-history-none = No hay nada registrado para esta versión.
rating-by = { $when } por { $person }
rating-by-erased = { $when }; quien lo registró se borró
rating-named = { $rating ->
    [met] Se cumple
    [mixed] Desigual
    [weak] Débil
    [open] Abierto
   *[none] Retirada
}

endorsers-title = { $framework }: quién lo respaldó
endorsers-organisations = Organizaciones ({ $count })
endorsers-persons = Personas a título personal ({ $count })
endorsers-personal = Sus organizaciones no lo respaldaron con ello.
endorsers-flaws = Lo que falla en la lista
endorsers-claims = Otros dicen: { $claims }.
endorsers-claim = { $value } ({ $source })
endorsers-footer = { $source }, página del { $date } · leída { $as_of }
endorser-within = en: { $body }
endorser-author = entre los autores
endorser-listed = figura como “{ $name }”
endorser-misplaced = figura entre las personas
endorser-organisation = Organización
endorser-person = A título personal
endorsers-found = “{ $name }” en la lista

initiative-list-title = Acuerdos sobre ciberseguridad
initiative-list-of = Acuerdos: { $category }
initiative-count = { $count } acuerdos, según lo que tienen en común
initiative-reading = Categorías: nuestra propia lectura, no el cuadro del foro.
initiative-mapping = El foro de 2019 del IGF y esta lista
initiative-findings = Lo que halló el foro (2019)
initiative-by = { $year } · { $stakeholders }
initiative-categories = En común con otros
initiative-alone = nadie más aquí
initiative-bpf = En el mapeo de 2019: { $sure }
initiative-instrument = Sus artículos están aquí: /treaty article con { $name }.
initiative-principles = Principios a los que se acerca
initiative-compare-title = Comparación: { $names }
initiative-shared = Todos
initiative-some = Algunos
initiative-only = Solo { $name }
initiative-nothing-shared = nada según esta lectura
initiative-summary = Resumen con nuestras propias palabras
initiative-open = Abrir uno…

crosswalk-title = Correspondencias: { $label }
crosswalk-principles = Principios
crosswalk-articles = Artículos
crosswalk-letters = Cartas de este servidor
crosswalk-initiatives = Iniciativas
crosswalk-none = Aquí no hay nada relacionado con ello.
crosswalk-letters-none = ninguna carta que usted pueda ver
crosswalk-letters-dm = Las cartas pertenecen a un servidor; use el comando allí.
crosswalk-go = Continuar desde…
crosswalk-open = 🔗 Correspondencias: cartas, iniciativas
crosswalk-footer = Cartas: según lo que cita o nombra su texto, entre las { $count } más recientes que usted puede ver.
crosswalk-why = { $why ->
    [bears-on] le atañe
    [cites] lo cita
    [names] lo nombra
    [shares] sobre el mismo tema
   *[is] es ese tratado
}
crosswalk-through = { $why ->
    [bears-on] por { $through }
    [cites] cita { $through }
    [names] nombra { $through }
    [shares] comparte: { $through }
   *[is] { $through }
}

mentions-title = Disposiciones en este mensaje
mentions-none = En este mensaje no se halló ninguna cita. Las citas son como “Article 24(2)”, “Budapest 15”, “статья 6”, “第六条”.
mentions-unknown = { $said }: aquí no existe ese artículo.
mentions-version = { $version }, { $status }, { $date }
mentions-range = { $count } artículos, el primero: { $first }
mentions-others = ⚠️ No se nombra ningún tratado. También podría ser: { $others }.
mentions-reading = ⚠️ En { $version } ese número es “{ $title }”.
mentions-reading-now = ⚠️ En { $version } ese número era “{ $title }”, ahora artículo { $now }.
mentions-was = Es el número { $number } en { $version }.
mentions-footer = Hallado por la forma de escribir las citas; no se publicó nada, y solo usted ve esto.
terms-title = Palabras explicadas
terms-none = En este mensaje no hay ninguna palabra del glosario. /glossary explica una que usted escriba.
terms-footer = Explicaciones con nuestras propias palabras; solo usted ve esto.

cite-button = Citar
cite-full = Cita completa
cite-short = Breve
cite-summary = Aquí solo hay un resumen: compruebe el texto antes de citar.
cite-text = De un texto importado: { $source }, SHA-256 { $sha }.

ask-button = Preguntar a la sala
ask-form = Preguntar a la sala
ask-question = Su pregunta
ask-question-help = Usted ve el hilo antes de que se publique nada
ask-thread = { $label }: { $question }
ask-preview = Esto se publicará como un hilo nuevo en { $channel }. Todas las personas de allí lo verán, con el nombre de usted.
ask-post = Publicarlo
ask-drop = No publicar
ask-dropped = No se publicó nada.
ask-posted = Publicado: { $thread }
ask-asked-by = { $person } pregunta:
ask-here = Solo se pueden abrir hilos en un canal de texto. Use el botón en uno.
ask-you-may-not = Usted no puede abrir hilos en { $channel }. Pida al equipo organizador el permiso Crear hilos públicos.
ask-caucus-may-not = Caucus no puede abrir un hilo en { $channel }. Le falta: { $permissions }. Pida al equipo organizador que lo permita.
ask-empty = Escriba primero una pregunta.
