# /help and /about.

help-title = Ce que vous pouvez faire ici
help-member = Tapez une commande dans n’importe quel salon. Les réponses sont privées ; le bouton « Partager » les montre au salon.
help-organiser = Vous êtes responsable ici. Les réponses sont privées ; le bouton « Partager » les montre au salon.
help-menus = Dans le menu d’un message (appui long ou clic droit, Applications) : { $names }.
help-choose = Afficher les commandes d’un groupe…
about-title = Caucus { $version }
about-body = Rechercher des principes et des articles de traités, tenir le calendrier, recueillir des signatures au bas de lettres collectives : pour les coalitions qui suivent des négociations de traités. Les résumés sont rédigés par le projet et ne sont jamais le texte d’un traité ; chacun indique sa source et sa date.
about-kept = Ce qui est conservé, et où
about-kept-body = Tout reste dans une seule base de données, sur la machine de votre hébergeur ; rien n’est envoyé ailleurs qu’à Discord. Sont conservés : les signatures et ce que les signataires ont saisi, les sessions et les annonces, les textes importés, ce que vous y suivez, les réglages de ce serveur et les identifiants Discord des personnes concernées. Discord voit toutes les commandes que vous utilisez.
about-texts = Textes
