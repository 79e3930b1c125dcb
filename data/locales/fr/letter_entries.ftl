# Signatures entered for others: refusals first, then forms, cards, imports.

letter-entry-proof = Dites en quelques mots comment vous avez reçu ceci et ce qui le prouve, ou donnez un lien ; { $limit } caractères au plus.
letter-entry-not-found = Aucune signature portant ce numéro n’a été saisie pour quelqu’un. /letter signers entered les montre.
letter-entry-over = Cette signature n’est plus valable, donc elle ne peut pas être corrigée. Saisissez-la de nouveau avec /letter signers enter.
letter-import-large = Ce fichier dépasse { $megabytes } Mo. Divisez-le en plusieurs fichiers et importez-les l’un après l’autre.
letter-import-empty = Ce fichier est vide. Enregistrez de nouveau le tableau en CSV et joignez-le.
letter-import-workbook = C’est un classeur (Excel, LibreOffice), pas un CSV. Ouvrez-le, choisissez « Enregistrer sous », puis « CSV UTF-8 », et joignez ce fichier.
letter-import-not-csv = Ce fichier n’est pas un tableau au format CSV. Téléchargez les réponses en CSV, ou enregistrez la feuille de calcul en « CSV UTF-8 », et joignez ce fichier.
letter-import-no-rows = Ce fichier n’a aucune ligne sous ses en-têtes, donc il n’y a personne à enregistrer.
letter-import-rows = Ce fichier a plus de { $limit } lignes. Divisez-le en plusieurs fichiers et importez-les l’un après l’autre.
letter-import-no-column = Il n’y a pas de colonne « { $name } » dans ce fichier. Donnez exactement son en-tête, ou sa lettre : A, B, C.
letter-import-columns-alike = Les colonnes { $first } et { $second } s’appellent toutes deux « { $name } ». Donnez la lettre de celle que vous voulez, ou renommez l’une des deux.
letter-import-columns-missing = On ne sait pas encore quelles colonnes contiennent les noms et les pays. Indiquez-le avec le bouton « Qui signe », ou donnez un seul pays pour toutes les lignes quand vous joignez le fichier.
letter-import-columns-host = On ne sait pas quelles colonnes contiennent les noms et les pays. Indiquez-le avec --map organisation=COLUMN (ou name=COLUMN) et --map country=COLUMN, ou donnez --country.
letter-import-gone = Ce fichier n’est plus en attente : il a été enregistré ou abandonné, ou personne ne l’a confirmé dans la journée. Joignez-le de nouveau ; les lignes déjà présentes ne sont pas enregistrées deux fois.
letter-import-changed = Les colonnes ou le texte de la lettre ne sont plus ceux que vous avez confirmés. Regardez l’aperçu le plus récent et confirmez celui-là ; rien n’a été enregistré.
letter-import-busy = Un autre fichier est en cours d’enregistrement dans cette lettre. Réessayez dans une minute.
letter-import-nothing = Aucune ligne de ce fichier ne serait enregistrée. Le rapport dit pourquoi, ligne par ligne.
letter-import-row-broken = Des lettres de cette ligne sont abîmées : enregistrez de nouveau le tableau en « CSV UTF-8 ».
letter-import-row-consent = Pas de consentement.
letter-import-row-unclear = Le consentement n’est pas clair : écrivez oui ou non.
letter-import-row-ended = Cette signature a été retirée ou rejetée auparavant. Saisissez-la à la main si la personne ou l’organisation veut de nouveau signer.
letter-import-row-again = Identique à la ligne { $row }.
letter-import-row-there = Déjà présente.
letter-import-column-row = Ligne
letter-import-column-name = Nom
letter-import-column-outcome = Résultat
letter-import-column-visibility = Visibilité
letter-import-column-why = Motif
letter-import-outcome-new = serait enregistrée
letter-import-outcome-recorded = enregistrée
letter-import-outcome-there = déjà présente
letter-import-outcome-left = laissée de côté

# Entered one by one
letter-entry-file = Ce fichier dépasse { $megabytes } Mo. Joignez-en un plus petit, ou donnez un lien dans le formulaire.
letter-entry-form = Une signature pour la lettre #{ $id }
letter-entry-organisation = Organisation
letter-entry-organisation-help = Son nom, tel qu’elle veut qu’il paraisse
letter-entry-by = Qui engage l’organisation
letter-entry-by-help = La personne de l’organisation ; les responsables la voient, elle n’est jamais publiée
letter-entry-role = Fonction de cette personne
letter-entry-role-help = Par exemple : direction ; les responsables la voient, elle n’est jamais publiée
letter-entry-person = Nom
letter-entry-person-help = Tel que la personne veut qu’il paraisse
letter-entry-title = Titre ou profession
letter-entry-title-help = Peut rester vide
letter-entry-affiliation = Affiliation
letter-entry-affiliation-help = Peut rester vide
letter-entry-country = Pays
letter-entry-country-help = Où l’organisation est établie, ou bien où vit la personne
letter-entry-proof-label = Comment vous le savez, et ce qui le prouve
letter-entry-proof-help = Par exemple : courriel du 3 mai, envoyé de l’adresse même de la direction. Ou un lien
letter-entry-asked = Qui l’a demandé, et comment
letter-entry-asked-help = Qui l’a demandé, quand et comment ; ceci est inscrit au journal avec votre nom
letter-entry-done = Enregistrée pour quelqu’un d’autre
letter-entry-again = Elle est déjà présente ; rien n’a été enregistré
letter-entry-card = Apportée par une personne responsable
letter-entry-correct = La corriger
letter-entry-correct-done = Corrigée
letter-entry-withdraw = La retirer
letter-entry-withdraw-done = Retirée
letter-entry-letter = Lettre
letter-entry-code = Code
letter-entry-visibility = Qui voit le nom
letter-entry-state = État
letter-entry-received = Mode de réception
letter-entry-footer = Réservé aux responsables. Le journal de la lettre dit qu’une personne responsable l’a apportée, et laquelle.
letter-entries = Lettre #{ $id } : { $count ->
    [one] { $count } signature apportée pour quelqu’un
   *[other] { $count } signatures apportées pour d’autres
}
letter-entries-none = Aucune. /letter signers enter en saisit une, /letter signers import reprend toute une liste.
letter-entries-choose = En afficher une, pour la corriger ou la retirer
letter-received-mail = Par courriel
letter-received-phone = Par téléphone
letter-received-paper = Sur papier
letter-received-form = Par un formulaire
letter-received-import = Importée
letter-received-row = Ligne { $row } du fichier
letter-signature-intends = Intention de signer
letter-signature-pending-approval = En attente d’approbation
letter-signature-signed = Signée
letter-signature-needs-confirmation = À confirmer
letter-signature-withdrawn = Retirée
letter-signature-rejected = Rejetée
letter-signature-merged = Fusionnée avec une autre

# Imports
letter-import-preview = Import dans la lettre #{ $id }, « { $title } »
letter-import-file = { $name } : { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
}. Rien n’est encore enregistré.
letter-import-taken = **{ $count ->
    [0] Aucune signature ne serait enregistrée.
    [one] { $count } signature serait enregistrée.
   *[other] { $count } signatures seraient enregistrées.
}**
letter-import-visible = Noms : { $public } publics, { $coalition } pour la coalition seulement, { $counted } seulement comptés.
letter-import-people = { $count ->
    [one] { $count } d’entre elles ne nomme aucune organisation et signerait à titre personnel, sous le nom de la personne.
   *[other] { $count } d’entre elles ne nomment aucune organisation et signeraient à titre personnel, sous le nom de la personne.
}
letter-import-registered = { $count ->
    [one] Pour { $count } organisation, le site web ou le statut auprès de l’ONU viennent du registre.
   *[other] Pour { $count } organisations, le site web ou le statut auprès de l’ONU viennent du registre.
}
letter-import-there = { $count ->
    [one] { $count } ligne est déjà présente.
   *[other] { $count } lignes sont déjà présentes.
}
letter-import-left = { $count ->
    [one] { $count } ligne ne peut pas être reprise :
   *[other] { $count } lignes ne peuvent pas être reprises ; les premières :
}
letter-import-left-row = Ligne { $row } : { $why }
letter-import-columns = Colonnes
letter-import-country = Pays des lignes qui n’en indiquent pas : { $country }
letter-import-notes = À vérifier
letter-import-note-visibility = Aucune colonne ne dit qui peut voir un nom : tous sont montrés seulement à la coalition.
letter-import-note-consent = Aucune colonne ne dit qui a donné son accord. N’importez que les personnes qui ont accepté de figurer dans cette lettre.
letter-import-note-alike = Plusieurs colonnes s’appellent « { $name } ». Vérifiez laquelle est la bonne.
letter-import-note-wide = Le fichier a beaucoup de colonnes ; { $limit } d’entre elles sont proposées. Supprimez celles dont personne n’a besoin pour voir les autres.
letter-import-footer = Le fichier attend un jour, puis il est oublié. Le rapport montre chaque ligne.
letter-import-part-who = Qui signe
letter-import-part-more = Visibilité, consentement, etc.
letter-import-record = Enregistrer { $count ->
    [one] { $count } signature
   *[other] { $count } signatures
}
letter-import-no-field = Aucune colonne
letter-import-field-organisation = Organisation
letter-import-field-organisation-help = Les lignes sans organisation sont des personnes à titre personnel
letter-import-field-name = Nom de la personne
letter-import-field-name-help = Le nom complet, ou le prénom
letter-import-field-family = Nom de famille
letter-import-field-family-help = S’il a sa propre colonne
letter-import-field-role = Fonction ou titre
letter-import-field-role-help = Jamais publié pour une organisation ; pour une personne, paraît à côté du nom
letter-import-field-country = Pays
letter-import-field-country-help = Nécessaire, sauf si vous en avez donné un pour toutes les lignes
letter-import-field-visibility = Qui peut voir le nom
letter-import-field-visibility-help = public, coalition, anonyme. Ce qui n’est pas clair est seulement compté
letter-import-field-consent = Consentement
letter-import-field-consent-help = Les lignes qui ne disent pas clairement oui sont laissées de côté
letter-import-field-website = Site web
letter-import-field-website-help = De l’organisation
letter-import-field-affiliation = Affiliation
letter-import-field-affiliation-help = Des personnes à titre personnel
letter-import-done = Import dans la lettre #{ $id }
letter-imported = { $planned ->
    [one] Signatures enregistrées : { $recorded } sur { $planned }.
   *[other] Signatures enregistrées : { $recorded } sur { $planned }.
}
letter-import-stopped = L’import s’est arrêté avant la fin : { $why } Ce qui a été enregistré reste ; importez de nouveau le fichier pour le reste.
letter-import-notice = Un import est terminé
letter-import-notice-body = Le bot a redémarré pendant qu’il enregistrait votre fichier dans la lettre #{ $id }, « { $title } ». Il a continué de lui-même : signatures enregistrées : { $recorded } sur { $planned }, aucune deux fois.
letter-brought-mark = apportée par une personne responsable
