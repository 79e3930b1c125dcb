# Negotiating bodies and their processes.
body-not-found = Il n’y a pas ici d’organe ni de processus appelé « { $name } ». Choisissez-en un dans la liste, ou voyez-les tous avec /session body list.
body-nameless = Un organe ou un processus a besoin d’un nom contenant au moins une lettre ou un chiffre.
body-not-body = « { $name } » est un processus, pas un organe de négociation. Indiquez-le dans « process », ou laissez-le de côté.
body-not-process = « { $name } » est un organe de négociation, pas un processus. Indiquez-le dans « negotiating_body », ou laissez-le de côté.
body-there-already = « { $name } » est déjà le nom ou le sigle d’un autre organe ou processus ici. Utilisez celui-là, ou choisissez un autre nom.
body-of-needs-process = Seul un processus dépend d’un organe. Laissez l’option « of » vide, ou ajoutez-le comme processus.
body-known = « { $name } » vient avec Caucus et est le même dans tous les serveurs. Ajoutez-en un à vous avec /session body add.
body-many = Un serveur peut avoir { $most } organes et processus à lui. Donnez plutôt un autre nom à l’un d’eux.
body-field-too-long = « { $field ->
    [name] Nom
    [short] Nom court
   *[mandate] Mandat
} » compte { $length } caractères ; { $limit } au plus sont possibles. Raccourcissez, s’il vous plaît.
body-added = Ajouté. Choisissez-le dans les options « negotiating_body » et « process » de /session add et change ; suivez-le avec /subscribe to.
body-changed = Modifié. Les sessions et les abonnements qui s’y rapportent continuent de le faire.
body-kind-body = Organe de négociation
body-kind-process = Processus
body-short = Nom court
body-of = Processus de
body-home = Siège
body-home-time = { $place } : les heures de ses sessions sans lieu s’entendent à cet endroit
body-languages = Langues
body-mandate = Mandat
body-website = Site web
body-processes = Processus
body-coming = À venir
body-list = Organes de négociation et processus
body-list-footer = /session body show en dit plus ; /session list montre ce qui est à venir.
body-list-known = **Viennent avec Caucus**
body-merge-unlike = Il faut deux organes différents, ou deux processus différents. Choisissez celui qui disparaît et celui qui reste.
body-merged = C’est fait. Les sessions et les abonnements de l’autre sont maintenant à celui-ci.
