# What every answer shares: buttons, refusals that are nobody's own.

share-button = Partager
share-by = Partagé par { $person }
share-not-here = Vous ne pouvez pas écrire dans ce salon, donc rien n’a été partagé. Ouvrez un salon où vous pouvez écrire et refaites-y la recherche.
pages-back = ◀ Précédent
pages-on = Suivant ▶
form-again = Réessayer
reply-forbidden = Caucus n’a pas le droit de faire cela dans ce salon. Demandez à une personne responsable de lui donner les permissions « Voir le salon », « Envoyer des messages » et « Intégrer des liens » ; « caucus doctor » indique ce qui manque.
reply-gone = Le message ou le salon concerné n’existe plus. Rien n’a été modifié ; utilisez de nouveau la commande dans un salon existant.
reply-not-allowed = Vous ne pouvez pas utiliser cette commande ici. /help montre ce que vous pouvez utiliser.
reply-option = Une des options ne convient pas ici. Choisissez une personne, un salon ou un rôle de ce serveur ; rien n’a été modifié.
reply-stale = Ceci est trop ancien ou a été affiché avant le redémarrage de Caucus : ce que vous aviez choisi n’est plus connu. Rien n’a été enregistré ; utilisez de nouveau la commande.
reply-outdated = Cette commande a changé depuis que votre Discord l’a chargée. Appuyez sur Ctrl+R (ou redémarrez l’application), puis réessayez.
reply-fault = Une erreur s’est produite dans Caucus et l’opération s’est arrêtée là. Réessayez ; si cela se reproduit, donnez à votre hébergeur le numéro { $reference }.
form-stale = Ce formulaire est resté ouvert trop longtemps, ou depuis avant le redémarrage de Caucus, et on ne sait plus sur quoi il portait. Son envoi n’a rien enregistré ; utilisez de nouveau la commande et collez ce que vous avez saisi.
sent-file-gone = Le fichier de cet aperçu ne peut plus être récupéré. Rien n’a été modifié ; utilisez de nouveau la commande et envoyez le fichier.
ui-labelled = { $label } : { $value }
