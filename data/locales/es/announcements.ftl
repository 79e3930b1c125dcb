# Anuncios: negativas, formulario, vista previa, listas, qué fue de cada uno.
announcement-post = Anuncio

announcement-title-empty = El anuncio no tiene título. Escriba uno.
announcement-title-long = El título tiene { $length } caracteres; caben { $limit }. Acórtelo.
announcement-text-empty = El anuncio no tiene texto. Escriba uno.
announcement-text-long = El texto tiene { $length } caracteres; caben { $limit }. Acórtelo o ponga el resto en un segundo anuncio.
announcement-no-channel = Aquí no se ha definido un canal de anuncios. Elija un canal o pida que se defina uno con /setup.
announcement-useful-hours = Un anuncio se puede publicar con un retraso de 1 a { $most } horas. Elija un número entre ambos.
announcement-not-found = Aquí no existe ese anuncio. /announce list muestra lo previsto, /announce history lo pasado.
announcement-is-draft = Esto es un borrador; todavía no hay nada previsto. Ábralo con /announce list para programarlo o descartarlo.
announcement-scheduled-already = Este anuncio ya está programado. /announce list lo muestra; para cambiarlo, cancélelo y escríbalo de nuevo.
announcement-cancelled-already = Este anuncio se canceló. /announce history lo muestra.
announcement-changed = Alguien ha cambiado este borrador desde que usted lo vio. Ábralo de nuevo con /announce list.
announcement-over = Es demasiado tarde para cancelar este anuncio: se publicó o ya terminó. /announce history dice qué fue de él.
announcement-ask-needless = Ya nada espera a una segunda persona organizadora. /announce list muestra en qué estado está.
announcement-ask-not-here = Usted no puede escribir en este canal. Vaya a uno que lea el resto del equipo organizador, abra allí /announce list y pregunte de nuevo.

announcement-form = Nuevo anuncio
announcement-form-edit = Cambiar el anuncio
announcement-form-title = Título
announcement-form-title-help = Una línea; es también lo que muestran las listas
announcement-form-text = Texto
announcement-form-text-help = Como debe leerse; hay negrita y listas, menciones y enlaces ocultos salen como se escriben
announcement-form-when = Cuándo
announcement-form-when-help = 2027-01-18 10:00 Viena · mañana 9:00 Nueva York · en 2 horas
announcement-form-channel = Canal
announcement-form-channel-help = Dónde se publica
announcement-form-role = Rol que se menciona
announcement-form-role-help = Déjelo vacío para no mencionar a nadie

announcement-preview = **Vista previa, solo para usted.** No hay nada previsto hasta que lo programe.
announcement-scheduled = **Programado** como n.º { $id }.
announcement-ended = **Anuncio n.º { $id }**
announcement-goes = En { $channel }, el { $when }
announcement-time-missing = En { CITY($city) } los relojes se adelantan en esa hora, así que la hora escrita no existe; se toma la primera posterior.
announcement-time-repeated = En { CITY($city) } los relojes se atrasan en esa hora, así que esta hora ocurre dos veces; se toma la primera.
announcement-calls-nobody = No menciona ningún rol.
announcement-calls = Menciona a { $role }.
announcement-calls-needs-second = Menciona a { $role } si lo confirma una segunda persona organizadora; si no, se publica sin la mención.
announcement-calls-if-other = La mención de { $role } espera a una segunda persona organizadora, que la encuentra con /announce list. Sin confirmar, el anuncio se publica sin ella.
announcement-calls-if-you = La mención de { $role } espera a una segunda persona organizadora: usted puede permitirla. Sin confirmar, el anuncio se publica sin ella.
announcement-calls-confirmed = Menciona a { $role }; lo confirmó { $by }.
announcement-useful = Si Caucus está ausente a esa hora, se publica con retraso, hasta { $hours ->
    [one] 1 hora
   *[other] { $hours } horas
} después; más tarde ya no se publica y se le avisa a usted.

announcement-button-schedule = Programar
announcement-button-edit = Editar
announcement-button-discard = Descartar
announcement-button-discard-sure = Sí, descartarlo
announcement-button-show = No, conservarlo
announcement-button-cancel = Cancelarlo
announcement-button-cancel-sure = Sí, cancelarlo
announcement-button-again = Escribirlo de nuevo
announcement-button-ping = Revisar y confirmar
announcement-button-call = Permitir que mencione el rol
announcement-button-ask = Preguntar en este canal

announcement-discard-question = ¿Descartar este borrador? Sus palabras se pierden.
announcement-discarded = Descartado. No había nada previsto. Estas eran sus palabras:
announcement-cancel-question = ¿Cancelar este anuncio? No se publicará.
announcement-ask = { $person } pide a otra persona organizadora que confirme que el anuncio “{ $title }” del { $when } menciona a { $role }.

announcement-list-title = Anuncios por venir
announcement-list-none = No hay nada previsto. Escriba un anuncio con /announce schedule.
announcement-list-draft = 📝 Borrador: sin programar
announcement-list-ping-waits = ⏳ La mención de { $role } espera a una segunda persona organizadora
announcement-list-open = Abrir uno: cambiar, cancelar, confirmar …
announcement-list-confirm = Confirmar la mención del n.º { $id }

announcement-history-title = Qué fue de los anuncios
announcement-history-none = Todavía no se ha publicado ni cancelado ningún anuncio. /announce list muestra lo previsto.
announcement-became-planned = Todavía sin publicar: Discord no lo aceptó, Caucus lo intenta de nuevo.
announcement-became-claimed = Se está publicando.
announcement-became-sent = Publicado el { $at }: { $link }
announcement-became-sent-late = Publicado con retraso, el { $at }: { $link }
announcement-became-expired = Caducado, sin publicar. { $reason }
announcement-became-failed = Falló, sin publicar. { $reason }
announcement-became-cancelled = Cancelado el { $at } por { $by }; sin publicar.
announcement-cancelled-meanwhile = { $by } lo canceló mientras se publicaba.
announcement-called-nobody = Sin mencionar a { $role }: no lo confirmó ninguna segunda persona organizadora.
announcement-called = Mencionó a { $role }.
announcement-called-confirmed = Mencionó a { $role }; lo confirmó { $by }.
