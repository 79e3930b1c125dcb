# What is kept, and who can know
privacy-title = Ce que Caucus conserve à votre sujet
privacy-body = { $count ->
    [0] Caucus ne conserve rien qui désigne votre compte. Le fichier le dit aussi.
    [one] { $count } entrée de la base de données de ce Caucus désigne votre compte, tous serveurs confondus. Le fichier la montre, à vous seulement. /privacy erase fait tout oublier.
   *[other] { $count } entrées de la base de données de ce Caucus désignent votre compte, tous serveurs confondus. Le fichier montre chacune d’elles, à vous seulement. /privacy erase fait tout oublier.
}
privacy-who-discord = Discord
privacy-knows-discord = Connaît toutes les commandes, tous les boutons et tous les formulaires que vous utilisez ici, ainsi que ce que vous y tapez, et peut le garder. Caucus ne peut pas l’effacer chez Discord. Discord connaît aussi les réponses visibles par vous seulement.
privacy-who-host = La personne ou l’organisation qui héberge ce bot
privacy-knows-host = Peut lire ce qui est enregistré, y compris les noms cachés. Les coordonnées sont chiffrées, mais l’hébergeur détient la clé. Les sauvegardes conservent ce qui s’y trouvait quand elles ont été faites.
privacy-who-organisers = Les responsables d’une lettre
privacy-knows-organisers = Voient les noms de tous les signataires, et qui a engagé une organisation. Ils ne lisent les coordonnées qu’en les demandant à Caucus, et vous voyez quand ils l’ont fait.
privacy-who-others = Toutes les autres personnes
privacy-knows-others = Lisent les noms rendus publics ; la coalition lit en plus ceux qui lui sont réservés. Aucune réponse ne leur dit si quelqu’un d’autre a signé ; mais tout le monde voit augmenter le nombre de signatures.
privacy-file-title = Ce que ce Caucus conserve au sujet du compte Discord { $account }, à cette date : { $moment } (UTC)
privacy-file-contacts = Vos propres coordonnées, et les responsables qui les ont consultées
privacy-file-nothing = Rien.
privacy-file-end = « as » indique à quel titre vous figurez dans une entrée : user_id et les noms semblables vous désignent, created_by et les noms semblables désignent ce que vous avez fait. Les heures sont en UTC. Ce qui est salé ou chiffré, ainsi que les secrets comme l’adresse d’un flux, n’est pas montré.

# The tables in which somebody may be named, as the file calls them
privacy-table-signature = Signatures que vous avez données, ou saisies pour d’autres
privacy-table-signing_kept = Ce que vous avez saisi pour signer, sans l’avoir confirmé
privacy-table-signature_contact_look = Quand vous avez consulté les coordonnées de signataires
privacy-table-ledger_secret = Ce que vous avez fait avec des lettres : les clés qui prouvent que c’était vous
privacy-table-letter = Lettres que vous avez rédigées
privacy-table-letter_organiser = Lettres dont vous avez la charge, ou que vous avez confiées à d’autres
privacy-table-letter_share = Lettres d’autres serveurs que vous avez accueillies
privacy-table-letter_import = Fichiers de signatures que vous avez apportés
privacy-table-duplicate_decision = Ce que vous avez décidé sur des signatures qui pourraient n’en faire qu’une
privacy-table-text_change = Modifications du texte d’une lettre que vous avez proposées ou approuvées
privacy-table-text_proposal = Modifications du texte d’une lettre que vous proposez
privacy-table-text_translation = Traductions de lettres que vous avez ajoutées
privacy-table-gathered_text = Messages que vous avez choisis pour une lettre
privacy-table-register_account = Organisations pour lesquelles vous pouvez signer, ou pour lesquelles vous avez permis à d’autres de signer
privacy-table-register_change = Modifications du registre des organisations que vous avez faites, proposées ou décidées
privacy-table-letter_nudge = Quand il vous a été demandé de répondre à une lettre, ou quand vous l’avez demandé à d’autres
privacy-table-letter_decline = Lettres qu’une organisation ne signera pas, selon ce que vous avez dit
privacy-table-nudge_refusal = Que vous ne voulez pas recevoir de questions au sujet des lettres
privacy-table-session = Sessions que vous avez saisies ou annulées
privacy-table-session_change = Modifications de sessions que vous avez faites
privacy-table-session_look = Quand vous avez regardé pour la dernière fois ce qui a changé
privacy-table-session_series = Fichiers de calendrier que vous avez apportés
privacy-table-negotiating_body = Organes et processus que vous avez saisis
privacy-table-deadline = Échéances que vous avez saisies ou annulées
privacy-table-deadline_change = Modifications d’échéances que vous avez faites
privacy-table-event_keeping = Que vous avez fait suivre le calendrier par les événements de Discord
privacy-table-calendar_feed = Que vous avez créé l’adresse d’un flux de calendrier
privacy-table-attendance = Sessions auxquelles vous participez selon vos dires, ou que vous avez saisies pour d’autres
privacy-table-roster = Listes des interventions que vous avez ouvertes
privacy-table-roster_claim = Quand vous prendrez la parole
privacy-table-announcement = Annonces que vous avez rédigées, confirmées ou annulées
privacy-table-announcement_series = Annonces qui reviennent régulièrement et qui sont les vôtres
privacy-table-announcement_version = Textes d’annonces que vous avez rédigés
privacy-table-announcement_skip = Dates auxquelles vous avez omis une annonce
privacy-table-announcement_file = Fichiers que vous avez joints à des annonces
privacy-table-announcement_template = Modèles d’annonces que vous conservez
privacy-table-announcement_step = Ce qui suit vos annonces : fils, diffusion
privacy-table-subscription = Ce que vous suivez, ou avez fait suivre à d’autres
privacy-table-follower = Quand et où vous voulez recevoir des messages : fuseau horaire, heures calmes, jours
privacy-table-person_language = La langue dans laquelle Caucus vous écrit de lui-même
privacy-table-delivery = Messages envoyés ou prévus, à vous ou en raison de ce que vous avez fait
privacy-table-ping = Mentions d’un rôle que vous avez demandées ou confirmées
privacy-table-watch = Textes de traités que vous suivez
privacy-table-wording = Textes de traités que vous avez importés
privacy-table-wording_act = Ce que vous avez fait avec des textes de traités
privacy-table-rating = Évaluations que vous avez enregistrées
privacy-table-status_import = Tableaux de signatures et de ratifications que vous avez apportés
privacy-table-server = Serveurs dont vous avez modifié les réglages en dernier

# Erasing
privacy-erase = Faire oublier ce qui vous concerne ?
privacy-erase-body = { $count ->
    [0] Caucus ne conserve rien qui désigne votre compte. L’effacement ne changerait rien.
    [one] { $count } entrée qui désigne votre compte serait effacée ou rendue anonyme, dans tous les serveurs, pour toujours.
   *[other] { $count } entrées qui désignent votre compte seraient effacées ou rendues anonymes, dans tous les serveurs, pour toujours.
}
privacy-withdrawn = Vos signatures sont retirées de ces lettres
privacy-named = Votre nom public reste au bas de ces lettres
privacy-named-why = Ces lettres ont été remises : leur destinataire a les noms. Le nom reste tel que tout le monde peut le lire ; disparaissent son lien avec ce compte, le nom de qui a engagé une organisation et tous les autres détails. Si le nom doit disparaître aussi, demandez d’abord le retrait de la signature avec /letter my ; les responsables préviennent le destinataire.
privacy-counted = Comptées sans nom
privacy-counted-body = { $count ->
    [one] { $count } signature au bas d’une lettre remise reste un simple nombre, sans nom.
   *[other] { $count } signatures au bas de lettres remises restent un simple nombre, sans nom.
}
privacy-runs = Lettres que vous avez rédigées ou dont vous avez la charge
privacy-runs-why = Elles continuent sans vous. Veillez d’abord à ce que quelqu’un d’autre en ait la charge (/letter organisers).
privacy-stays = Ce qui reste
privacy-stays-body = Dans le journal d’une lettre : quand une chose a été faite, et une marque scellée de la personne qui l’a faite, que plus personne ne peut ouvrir ni vérifier, puisque ce qui l’ouvre est effacé. Les décomptes. Ce que vous avez écrit pour un serveur (annonces, sessions, motifs d’évaluations), sans votre nom. Les messages déjà publiés dans Discord. Les sauvegardes de l’hébergeur, jusqu’à leur suppression.
privacy-erase-button = Tout effacer
privacy-erased = { $count ->
    [0] Il n’y avait rien à effacer.
    [one] C’est fait : { $count } entrée a été effacée ou rendue anonyme.
   *[other] C’est fait : { $count } entrées ont été effacées ou rendues anonymes.
}{ $withdrawn ->
    [0] {""}
    [one] {" "}{ $withdrawn } signature a été retirée.
   *[other] {" "}{ $withdrawn } signatures ont été retirées.
}{ $named ->
    [0] {""}
    [one] {" "}{ $named } nom public reste au bas d’une lettre remise.
   *[other] {" "}{ $named } noms publics restent au bas de lettres remises.
} Caucus ne connaît plus ce compte. Ce que vous ferez désormais sera enregistré comme venant d’une nouvelle personne.
privacy-no-account = Ce n’est pas un numéro de compte Discord. Donnez le numéro seul, par exemple 80351110224678912.

# What goes by itself
privacy-retention = Ce qui est effacé, et quand
privacy-retention-body = Après la remise ou l’annulation d’une lettre, les coordonnées sont effacées au bout de { $contacts } jours. Au bout de { $details } jours disparaissent : qui a engagé une organisation, les notes sur la réception des signatures, les noms qui étaient seulement comptés ou qui ont été retirés, ce qui permettrait de vérifier une supposition sur un nom caché, et à qui Caucus a écrit en privé au sujet de la lettre, et quoi. Pour une lettre qui reste seulement close, les { $details } jours courent à partir de la clôture. Ceci ne fait que montrer ; rien n’est effacé.
privacy-retention-none = Aucune lettre n’est encore terminée ici.
privacy-due-contacts = { $letter } : les coordonnées ({ $count }) seront effacées le { $moment }
privacy-due-details = { $letter } : les détails de { $count ->
    [one] { $count } signature
   *[other] { $count } signatures
} seront effacés le { $moment }
privacy-gone-contacts = { $letter } : les coordonnées ({ $count }) ont été effacées le { $moment }
privacy-gone-details = { $letter } : les détails de { $count ->
    [one] { $count } signature
   *[other] { $count } signatures
} ont été effacés le { $moment }
