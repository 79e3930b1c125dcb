# Deliveries: labels, and why something was not said.
delivery-late = ⏰ En retard : prévu { $due }.
delivery-digest-title = { $count } messages prévus pendant l’absence de Caucus
delivery-digest-line =
    • **{ $title }**{ $words ->
        [none] {""}
       *[other]  : { $words }
    } (prévu le { $due })
delivery-not-said =
    Non publié : { $title }{ $more ->
        [0] {""}
       *[other] {" "}et { $more } de plus
    }
    { $channel ->
        [none] Moment prévu
       *[other] Dans <#{ $channel }>, moment prévu
    } : <t:{ $due }:f>. { $reason ->
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

delivery-cancelled = L’envoi a été annulé.
delivery-expired = Caucus n’a pas pu le publier tant que c’était encore utile.
delivery-gave-up = Discord ne l’a pas accepté après plusieurs essais. Publiez-le vous-même si cela compte encore.
delivery-uncertain = Personne ne peut dire si cela a été publié : le salon n’a pas pu être relu. Regardez-y, s’il vous plaît.
delivery-channel-gone = Le salon n’existe plus. Choisissez-en un autre (/setup) et programmez de nouveau l’envoi.
delivery-person-gone = La personne n’est plus sur Discord, ou a quitté le serveur.
delivery-no-access = Caucus ne peut pas voir le salon. Donnez-lui la permission « Voir le salon » dans ce salon, puis programmez de nouveau l’envoi.
delivery-no-permission = Caucus ne peut pas écrire dans le salon. Donnez-lui les permissions « Envoyer des messages » et « Intégrer des liens » dans ce salon, puis programmez de nouveau l’envoi.
delivery-closed-to-messages = La personne n’accepte pas de messages privés de ce serveur.
delivery-refused = Discord a refusé le message. Le journal technique de l’hébergeur dit pourquoi.

# Calling a role.
ping-everyone = Caucus ne mentionne pas tout le monde. Choisissez un rôle prévu pour cela, ou aucun.
ping-needs-second = Une autre personne responsable doit confirmer que le rôle est mentionné ; c’est vous qui l’avez demandé.
ping-not-found = Cela n’existe plus. Rien n’a été modifié.
ping-confirmed-already = Le rôle a déjà été confirmé ; il sera mentionné.
ping-too-late = C’est déjà publié ou annulé, donc aucun rôle n’est mentionné.

# /delivery status.
delivery-status-title = Ce que Caucus publie ici
delivery-status-since = Depuis le { $since } :
delivery-status-planned = 🕒 Prévus : { $count }
delivery-status-sent = ✅ Publiés à l’heure : { $count }
delivery-status-sent-late = ⏰ Publiés en retard : { $count }
delivery-status-expired = ⌛ Non publiés, plus utiles : { $count }
delivery-status-failed = ❌ Non publiés, impossibles à publier : { $count }
delivery-status-cancelled = ➖ Annulés : { $count }
delivery-status-coming = À venir
delivery-status-trouble = Non publiés
delivery-status-private = un message privé
ping-role-gone = Un rôle qui devait être mentionné n’existe plus
    « { $title } »{ $more ->
        [0] {""}
       *[other] {" "}et { $more } de plus
    } sera publié sans mentionner personne. S’il faut prévenir d’autres personnes, annulez et planifiez à nouveau.
