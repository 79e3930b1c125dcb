# Qué se guarda, y quién puede saberlo
privacy-title = Lo que Caucus guarda sobre usted
privacy-body = { $count ->
    [0] Caucus no guarda nada que nombre su cuenta. El archivo también lo dice.
    [one] 1 entrada de la base de datos de este Caucus nombra su cuenta, en todos los servidores juntos. El archivo la muestra; solo usted lo ve. /privacy erase hace que se olvide todo.
   *[other] { $count } entradas de la base de datos de este Caucus nombran su cuenta, en todos los servidores juntos. El archivo muestra cada una; solo usted lo ve. /privacy erase hace que se olvide todo.
}
privacy-who-discord = Discord
privacy-knows-discord = Conoce todos los comandos, botones y formularios que usted usa aquí, y lo que escribe en ellos, y puede guardarlo. Caucus no puede deshacerlo. Discord conoce también las respuestas que solo usted ve.
privacy-who-host = Quien aloja este bot
privacy-knows-host = Puede leer lo que se registra, también los nombres ocultos. Los datos de contacto están cifrados, pero quien aloja el bot tiene la clave. Las copias de seguridad conservan lo que había cuando se hicieron.
privacy-who-organisers = El equipo organizador de una carta
privacy-knows-organisers = Ve los nombres de quienes la firmaron y quién comprometió a una organización. Lee los datos de contacto solo si los pide, y usted ve cuándo lo hizo.
privacy-who-others = Todas las demás personas
privacy-knows-others = Leen los nombres que se hicieron públicos, y la coalición los que son para la coalición. Ninguna respuesta les dice si alguien más ha firmado; que el número de firmas crece lo ve todo el mundo.
privacy-file-title = Lo que este Caucus guarda sobre la cuenta de Discord { $account }, el { $moment } (UTC)
privacy-file-contacts = Sus propios datos de contacto, y qué personas organizadoras los consultaron
privacy-file-nothing = Nada.
privacy-file-end = “as” dice en qué calidad figura usted en una entrada: user_id y similares son usted, created_by y similares son algo que usted hizo. Las horas son UTC. No se muestra lo que lleva sal o está cifrado, ni secretos como la dirección de una suscripción.

# Las tablas en las que se puede nombrar a alguien, como las llama el archivo
privacy-table-signature = Firmas que usted dio, o introdujo en nombre de otros
privacy-table-signing_kept = Lo que escribió para firmar y no ha confirmado
privacy-table-signature_contact_look = Cuándo consultó datos de contacto de firmantes
privacy-table-ledger_secret = Lo que hizo con cartas: las claves que prueban que fue usted
privacy-table-letter = Cartas que escribió
privacy-table-letter_organiser = Cartas que lleva, o que confió a otras personas
privacy-table-letter_share = Cartas de otros servidores que aceptó
privacy-table-letter_import = Archivos con firmas que aportó
privacy-table-duplicate_decision = Lo que decidió sobre firmas que pueden ser la misma
privacy-table-text_change = Cambios del texto de una carta que propuso o aceptó
privacy-table-text_proposal = Cambios del texto de una carta que propone
privacy-table-text_translation = Traducciones de cartas que añadió
privacy-table-gathered_text = Mensajes que eligió para una carta
privacy-table-register_account = Organizaciones por las que puede firmar, o por las que permite firmar a otras personas
privacy-table-register_change = Cambios del registro de organizaciones que hizo, propuso o decidió
privacy-table-letter_nudge = Cuándo se le pidió responder a una carta, o se lo pidió a otras personas
privacy-table-letter_decline = Cartas que dijo que una organización no firmará
privacy-table-nudge_refusal = Que no quiere que se le pregunte por cartas
privacy-table-session = Sesiones que introdujo o canceló
privacy-table-session_change = Cambios de sesiones que hizo
privacy-table-session_look = Cuándo miró por última vez lo que cambió
privacy-table-session_series = Archivos de calendario que aportó
privacy-table-negotiating_body = Órganos y procesos que introdujo
privacy-table-deadline = Plazos que introdujo o anuló
privacy-table-deadline_change = Cambios de plazos que hizo
privacy-table-event_keeping = Que hizo mantener al día los eventos propios de Discord
privacy-table-calendar_feed = Que creó la dirección de una suscripción de calendario
privacy-table-attendance = Sesiones a las que dijo que asiste, o introdujo por otras personas
privacy-table-roster = Listas de intervenciones que abrió
privacy-table-roster_claim = Cuándo interviene
privacy-table-announcement = Anuncios que escribió, confirmó o canceló
privacy-table-announcement_series = Anuncios que se repiten y son suyos
privacy-table-announcement_version = Redacciones de anuncios que escribió
privacy-table-announcement_skip = Veces en que omitió un anuncio
privacy-table-announcement_file = Archivos que puso en anuncios
privacy-table-announcement_template = Plantillas de anuncios que conserva
privacy-table-announcement_step = Lo que sigue a sus anuncios: hilos, difusión
privacy-table-subscription = Lo que sigue, o hizo que otras personas sigan
privacy-table-follower = Cuándo y dónde quiere que se le avise: zona, horas de silencio, días
privacy-table-person_language = El idioma en que Caucus le escribe por su cuenta
privacy-table-delivery = Mensajes enviados o previstos, a usted o por algo que hizo
privacy-table-ping = Menciones de un rol que pidió o confirmó
privacy-table-watch = Textos de tratados que vigila
privacy-table-wording = Textos de tratados que importó
privacy-table-wording_act = Lo que hizo con textos de tratados
privacy-table-rating = Valoraciones que registró
privacy-table-status_import = Tablas de firmas y ratificaciones que aportó
privacy-table-server = Servidores cuyos ajustes cambió por última vez

# Borrar
privacy-erase = ¿Olvidarle?
privacy-erase-body = { $count ->
    [0] Caucus no guarda nada que nombre su cuenta. Borrar no cambiaría nada.
    [one] 1 entrada que nombra su cuenta se borraría o quedaría sin dueño, en todos los servidores, para siempre.
   *[other] { $count } entradas que nombran su cuenta se borrarían o quedarían sin dueño, en todos los servidores, para siempre.
}
privacy-withdrawn = Sus firmas se retiran de
privacy-named = Su nombre público se queda en
privacy-named-why = Estas se entregaron: el destinatario tiene los nombres. El nombre se queda tal como todo el mundo puede leerlo; desaparece que lo dio esta cuenta, quién comprometió a una organización y cualquier otro detalle. Si también debe desaparecer el nombre, retire primero la firma con /letter my; el equipo organizador informa al destinatario.
privacy-counted = Se cuentan sin nombre
privacy-counted-body = { $count ->
    [one] 1 firma de una carta entregada queda como número, sin nombre.
   *[other] { $count } firmas de cartas entregadas quedan como números, sin nombre.
}
privacy-runs = Cartas que usted escribió o lleva
privacy-runs-why = Siguen sin usted. Procure primero que las lleve otra persona (/letter organisers).
privacy-stays = Lo que se queda
privacy-stays-body = En el libro de registro de una carta: cuándo se hizo algo, y sellos sobre quién lo hizo que ya nadie puede abrir ni comprobar, porque se borra lo que los abre. Las cifras. Lo que usted escribió para un servidor (anuncios, sesiones, motivos de valoraciones), sin dueño. Los mensajes que están en Discord. Las copias de seguridad de quien aloja el bot, hasta que se desechen.
privacy-erase-button = Borrarlo todo
privacy-erased = { $count ->
    [0] No había nada que borrar.
    [one] Hecho: 1 entrada se borró o quedó sin dueño.
   *[other] Hecho: { $count } entradas se borraron o quedaron sin dueño.
}{ $withdrawn ->
    [0] {""}
    [one] {" "}Se retiró 1 firma.
   *[other] {" "}Se retiraron { $withdrawn } firmas.
}{ $named ->
    [0] {""}
    [one] {" "}1 nombre público se queda en una carta entregada.
   *[other] {" "}{ $named } nombres públicos se quedan en cartas entregadas.
} Caucus ya no conoce esta cuenta. Lo que haga desde ahora se registra como de alguien nuevo.
privacy-no-account = Esto no es el número de una cuenta de Discord. Dé solo el número, como 80351110224678912.

# Lo que ocurre por sí solo
privacy-retention = Qué se borra y cuándo
privacy-retention-body = Después de que una carta se entregó o canceló, los datos de contacto se borran a los { $contacts } días. A los { $details } días desaparecen: quién comprometió a una organización, las notas sobre cómo se recibieron firmas, los nombres que solo se contaron o se retiraron, lo que permitiría a cualquiera comprobar una conjetura sobre un nombre oculto, y a quién escribió Caucus en privado sobre la carta y qué. Para una carta que solo está cerrada, los { $details } días cuentan desde entonces. Esto solo mira; no borra nada.
privacy-retention-none = Aquí todavía no ha terminado ninguna carta.
privacy-due-contacts = { $letter }: los datos de contacto ({ $count }) se borran el { $moment }
privacy-due-details = { $letter }: los detalles de { $count ->
    [one] 1 firma
   *[other] { $count } firmas
} se borran el { $moment }
privacy-gone-contacts = { $letter }: los datos de contacto ({ $count }) se borraron el { $moment }
privacy-gone-details = { $letter }: los detalles de { $count ->
    [one] 1 firma
   *[other] { $count } firmas
} se borraron el { $moment }
