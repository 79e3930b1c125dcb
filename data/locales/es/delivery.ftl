# Avisos: etiquetas, y por qué algo no se dijo.
delivery-late = ⏰ Con retraso: correspondía { $due }.
delivery-digest-title = { $count } mensajes que correspondían cuando Caucus estaba ausente
delivery-digest-line =
    • **{ $title }**{ $words ->
        [none] {""}
       *[other] : { $words }
    } (correspondía al { $due })
delivery-not-said =
    Sin publicar: { $title }{ $more ->
        [0] {""}
       *[other] {" "}y { $more } más
    }
    { $channel ->
        [none] Correspondía
       *[other] En <#{ $channel }> correspondía
    } al <t:{ $due }:f>. { $reason ->
        [delivery-expired] { delivery-expired }
        [delivery-gave-up] { delivery-gave-up }
        [delivery-uncertain] { delivery-uncertain }
        [delivery-channel-gone] { delivery-channel-gone }
        [delivery-person-gone] { delivery-person-gone }
        [delivery-no-access] { delivery-no-access }
        [delivery-no-permission] { delivery-no-permission }
        [delivery-closed-to-messages] { delivery-closed-to-messages }
       *[other] { delivery-refused }
    }

delivery-cancelled = Se canceló.
delivery-expired = Caucus no pudo publicarlo mientras todavía servía.
delivery-gave-up = Discord no lo aceptó tras varios intentos. Publíquelo usted si todavía importa.
delivery-uncertain = Nadie puede saber si se publicó: no se pudo releer el canal. Mírelo allí.
delivery-channel-gone = El canal ya no existe. Elija otro (/setup) y prográmelo de nuevo.
delivery-person-gone = La persona ya no está en Discord o ha dejado el servidor.
delivery-no-access = Caucus no puede ver el canal. Dele allí Ver canal y prográmelo de nuevo.
delivery-no-permission = Caucus no puede publicar en el canal. Dele allí Enviar mensajes e Insertar enlaces y prográmelo de nuevo.
delivery-closed-to-messages = La persona no acepta mensajes privados de este servidor.
delivery-refused = Discord rechazó el mensaje. El registro de quien aloja Caucus dice por qué.

# Mencionar un rol.
ping-everyone = Caucus no menciona a todo el mundo. Elija un rol creado para esto, o ninguno.
ping-needs-second = Otra persona organizadora tiene que confirmar que se mencione el rol; lo pidió usted.
ping-not-found = Eso ya no existe. No se cambió nada.
ping-confirmed-already = El rol ya estaba confirmado; se le mencionará.
ping-too-late = Ya se publicó o se canceló, así que no se menciona ningún rol.

# /delivery status.
delivery-status-title = Lo que Caucus dice aquí
delivery-status-since = Desde el { $since }:
delivery-status-planned = 🕒 Previstos: { $count }
delivery-status-sent = ✅ Publicados a tiempo: { $count }
delivery-status-sent-late = ⏰ Publicados con retraso: { $count }
delivery-status-expired = ⌛ Sin publicar, ya no servían: { $count }
delivery-status-failed = ❌ Sin publicar, no se pudo: { $count }
delivery-status-cancelled = ➖ Cancelados: { $count }
delivery-status-coming = Lo próximo
delivery-status-trouble = Sin publicar
delivery-status-private = un mensaje privado
ping-role-gone = Un rol que debía mencionarse ya no existe
    “{ $title }”{ $more ->
        [0] {""}
       *[other] {" "}y { $more } más
    } se publicará sin mencionar a nadie. Si hay que avisar a otras personas, cancélelo y prográmelo de nuevo.
