# Series de anuncios: negativas, vistas previas, listas, qué fue de cada vez, plantillas.
announcement-series-post = Anuncio

series-not-found = Aquí no existe esa serie. /announce series list muestra las que hay.
series-cancelled-already = Esta serie se canceló. /announce series history dice qué fue de cada vez.
series-scheduled-already = Esto ya se programó. Abra la serie con /announce series show para cambiarla.
series-changed = Alguien ha cambiado este borrador desde que usted lo vio. Ábralo de nuevo con /announce series show.
series-not-running = Esta serie no está en marcha, así que no se puede pausar. /announce series show dice en qué estado está.
series-not-paused = Esta serie no está en pausa, así que no se puede reanudar. /announce series show dice en qué estado está.
series-not-live = Esta serie todavía es un borrador: prográmela o descártela con /announce series show.
series-occurrence-not-found = La serie no tiene esa vez por venir. Escriba su día como lo muestra /announce series history, por ejemplo 2027-01-18.
series-one-has-no-rule = Una sola vez no tiene regla propia. Omita “only” para cambiar cómo vuelve la serie.

series-rule-unclear = Caucus no entiende “{ $text }”. Escriba: cada lunes y jueves · cada 2 semanas: lunes · primer lunes · mensual el 31 · último día · reuniones.
series-rule-two-ways = “Cada segundo { $weekday ->
    [1] lunes
    [2] martes
    [3] miércoles
    [4] jueves
    [5] viernes
    [6] sábado
   *[7] domingo
}” se puede entender de dos maneras. Escriba “cada 2 semanas: …” o “segundo … del mes”, con el día.
series-rule-day = Ningún mes tiene un día { $day }. Escriba un número del 1 al 31, o “último día”.
series-rule-long = Esto tiene más de { $most } caracteres. Acórtelo.
series-endless = Diga en “ends” cuándo termina: un día, como 2027-06-30, o cuántas veces, como “10 veces”.
series-times = Puede darse de 1 a { $most } veces. Elija un número entre ambos.
series-no-such-day = El día { $text } no existe en el calendario. Compruebe el mes y el año; el 29 de febrero solo existe en años bisiestos.
series-ends-before = Terminaría el { $ends }, antes de su primera vez, el { $first }. Elija un final posterior.
series-over = Todas sus veces ya pasaron. Elija una primera vez o un final posteriores.
series-no-meetings = La sesión no tiene días de reunión por venir. Introdúzcalos primero con el programa de la sesión o elija días fijos.
series-many = Se daría más de { $most } veces. Termínela a más tardar el { $last } y escriba una segunda serie para lo que sigue.
series-many-posts = Serían { $posts } mensajes; { $most } son el máximo. Use menos canales o un final anterior.
series-which-session = Elija de qué sesión son los días de reunión: la opción “session”.
series-language-unknown = Escriba el idioma como un código de dos letras, como en, fr, es, ar, ru o zh.
series-text-not-found = La serie no tiene texto en este idioma. /announce series show enumera sus idiomas.
series-last-text = Este es su único texto. Escriba otro primero o descarte la serie.
series-text-missing = Todavía no hay texto en “{ $language }”. Escríbalo primero con /announce series words o quite su canal.
series-many-texts = Una serie tiene { $most } idiomas como máximo. Quite uno primero.
series-place-not-found = La serie no se publica en este canal.
series-last-place = Este es su único canal. Añada otro primero o cancele la serie.
series-many-places = Una serie se publica en { $most } canales como máximo. Quite uno primero.
series-file-not-found = La serie no tiene ese archivo. /announce series show enumera sus archivos en orden.
series-file-which = Elija un archivo para añadir, o el número de uno para quitar.
series-file-empty = Este archivo está vacío. Elija otro.
series-file-runs = “{ $name }” es un programa: se ejecutaría al abrirlo. Envíe en su lugar un documento o una imagen.
series-files-large = Los archivos de una serie pueden tener { $most } MB en total. Elija uno más pequeño o ponga un enlace en el texto.
series-many-files = Una serie tiene { $most } archivos como máximo. Quite uno primero.
series-crosspost-not-news = { $channel } no es un canal de anuncios, así que no se puede difundir nada desde él. Elija otro canal o no lo difunda.
series-thread-not-allowed = Caucus no puede abrir hilos en { $channel }. Dele allí “Crear hilos públicos” o prescinda de los hilos.

series-form = Las palabras del anuncio
series-form-text-help = Como debe leerse; {"{date}"}, {"{time}"}, {"{city}"} son los de cada vez

series-preview-one = **Vista previa de una vez ({ $day }) de la serie n.º { $id }, solo para usted.** Lo programado sigue en pie hasta que programe esto.
series-preview-change = **Vista previa de la serie n.º { $id } con cambios, solo para usted.** Lo programado sigue en pie hasta que programe esto.
series-head = **Serie n.º { $id }** · { $state }
series-place = Canal { $number } de { $count }: { $channel } (texto: { $language }). Abajo está exactamente lo que leerá.
series-next = Próxima: el { $when }
series-nothing-comes = No queda nada de ella por venir.
series-dates = Días: { $days } y { $more } más
series-dates-all = Días: { $days }
series-crossposts = Se difunde a los servidores que siguen su canal.
series-threads = Abre un hilo debajo de cada uno: { $name }
series-state-draft = 📝 borrador, no hay nada previsto
series-state-running = 📅 en marcha
series-state-over = ✔️ terminada
series-state-paused = ⏸️ en pausa
series-state-cancelled = cancelada

series-rule-once = Una vez
series-rule-weekly = { $every ->
    [one] Cada semana: { $days }
   *[other] Cada { $every } semanas: { $days }
}
series-rule-monthly-day = { $every ->
    [one] Cada mes, el día { $days }
   *[other] Cada { $every } meses, el día { $days }
}
series-rule-monthly-weekday = { $every ->
    [one] Cada mes, el { $nth } { $day }
   *[other] Cada { $every } meses, el { $nth } { $day }
}
series-rule-meetings = Cada día de reunión de la sesión { $session }
series-rule-times = { $times ->
    [one] una vez
   *[other] { $times } veces
}
series-rule-until = hasta el { $day }
series-rule-except = excepto { $days }
series-monday = lunes
series-tuesday = martes
series-wednesday = miércoles
series-thursday = jueves
series-friday = viernes
series-saturday = sábado
series-sunday = domingo
series-working-day = día laborable
series-first = primer
series-second = segundo
series-third = tercer
series-fourth = cuarto
series-fifth = quinto
series-last = último
series-last-day = último

series-note-short-months = ℹ️ Algunos meses no tienen este día, y en ellos no se dice nada: { $months }. “Último día” existe todos los meses.
series-note-missing-hour = ℹ️ En { CITY($city) } los relojes se adelantan en esa hora, así que la hora no existe en estos días: { $days }; se toma la primera posterior.
series-note-repeated-hour = ℹ️ En { CITY($city) } los relojes se atrasan en esa hora, así que la hora ocurre dos veces en estos días: { $days }; se toma la primera.
series-note-idle-exceptions = ℹ️ Estas excepciones no son días de la regla: { $days }.
series-note-own-words = ⚠️ Estas fechas se cambiaron por separado y también tendrán este texto, estos canales y esta hora al programar esto: { $days }. Cámbielas de nuevo después.

series-button-schedule = Programar
series-button-edit = Editar las palabras
series-button-discard = Descartar
series-button-discard-sure = Sí, descartarla
series-button-show = No, conservarla
series-button-pause = Pausar
series-button-resume = Reanudar
series-button-cancel = Cancelar la serie
series-button-cancel-sure = Sí, cancelarla
series-button-call = Permitir que mencione el rol
series-button-ask = Preguntar en este canal
series-button-ping = Revisar y confirmar
series-button-turn = Como en el canal { $number } de { $count }
series-cancel-question = ¿Cancelar esta serie? Lo publicado se queda; no se publica nada más.
series-ask = { $person } pide a otra persona organizadora que confirme que la serie “{ $title }” menciona a { $role }.

series-list-title = Series de anuncios
series-list-none = Todavía no hay ninguna serie. Escriba una con /announce series new.
series-ping-waits = ⏳ La mención de { $role } espera a una segunda persona organizadora
series-has-drafts = { $count ->
    [one] 📝 Hay un cambio sin programar todavía
   *[other] 📝 Hay { $count } cambios sin programar todavía
}

series-history-title = Cada vez de “{ $title }”
series-history-none = Todavía no se había previsto nada. Abra la serie con /announce series show y prográmela.
series-own-words = Cambiado para esta vez
series-skipped = Omitido por { $by }; sin publicar.
series-became-planned = previsto
series-became-claimed = se está publicando
series-became-sent = publicado el { $at }: { $link }
series-became-sent-late = publicado con retraso, el { $at }: { $link }
series-became-expired = caducado, sin publicar. { $reason }
series-became-failed = falló, sin publicar. { $reason }
series-became-cancelled = retirado antes de publicarse (pausado, cambiado o cancelado)
series-crosspost-waiting = · la difusión espera. { $reason }
series-crosspost-done = · difundido
series-crosspost-failed = · sin difundir. { $reason }
series-thread-waiting = · su hilo espera. { $reason }
series-thread-done = · hilo abierto
series-thread-failed = · sin hilo. { $reason }
series-crosspost-waits = Discord difunde 10 mensajes de un canal por hora; el siguiente se difunde cuando vuelva a haber sitio.
series-step-gave-up = Discord no lo aceptó durante un día entero.
series-step-not-allowed = A Caucus le falta allí el permiso. Pida que se lo devuelvan y luego hágalo a mano.
series-channel-not-news = El canal ya no es un canal de anuncios.
series-message-gone = El mensaje se eliminó.
series-threads-full = El servidor tiene tantos hilos activos como permite Discord.
series-step-not-done = “{ $title }” se publicó, pero { $kind ->
    [crosspost] no se difundió a los servidores que siguen el canal.
   *[other] no se abrió su hilo.
} { $reason }
    { $link }

template-name = El nombre tiene de 1 a { $most } caracteres.
template-many = Un servidor tiene { $most } plantillas como máximo. Quite una primero.
template-not-found = Aquí no existe esa plantilla. /announce template list las muestra.
template-field-unknown = Ningún campo se llama {"{"}{ $field }{"}"}. Hay estos: { $known }.
template-field-empty = Esta plantilla necesita { $fields }. Elija una sesión o un plazo que lo tenga, o escriba las palabras sin plantilla.
template-saved = Guardada como “{ $name }”. Úsela con /announce series new, opción “template”.
template-removed = “{ $name }” quitada.
template-list-title = Plantillas
template-list-none = Todavía no hay ninguna plantilla. Guarde una con /announce template save.
template-fields = Campos: { $fields }
