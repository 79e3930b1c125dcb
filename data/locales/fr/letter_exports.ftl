# Files of letters: what is in them beside the letter, and why one could not be made.

letter-export-deadline = Échéance de signature : { $moment } ({ CITY($city) })
letter-export-ecosoc = Organisations dotées du statut consultatif auprès de l’ECOSOC ({ $count })
letter-export-other-organisations = Autres organisations ({ $count })
letter-pdf-script = Aucune police ici ne contient le caractère « { $letter } » ({ $script }), donc le PDF montrerait une case vide. Prenez le format docx ou html, ou demandez à votre hébergeur d’installer des polices pour cette écriture.
letter-pdf-fonts = Le dossier des polices, { $path }, n’existe pas. Demandez à votre hébergeur de donner à letters.fonts un dossier qui contient des polices, ou de supprimer ce réglage.
letter-pdf-failed = Le PDF n’a pas pu être produit. Prenez plutôt le format docx ou html, et prévenez votre hébergeur.
letter-template-unreadable = Le modèle { $path } ne peut pas être lu comme un fichier Word de 5 Mo au plus. Joignez un autre fichier .docx ; si vous n’en avez joint aucun, demandez à votre hébergeur d’en donner un à letters.template, ou de supprimer ce réglage.
letter-template-styles = Il manque au modèle { $path } les styles { $styles }. Ajoutez-les dans Word sous ces noms anglais, ou prenez un autre modèle.
letter-template-outside = Le modèle { $path } charge quelque chose d’ailleurs quand on l’ouvre (un modèle ou une image seulement liés), ce qui apprendrait à d’autres qui lit la lettre. Dans Word, mettez l’image dans le fichier, supprimez le lien et réessayez.
