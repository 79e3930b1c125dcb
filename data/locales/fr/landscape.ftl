# What stands round a treaty: scorecards, endorsers, initiatives, the crosswalk. /principle, /initiative.

initiative-near = Il n’y a pas d’initiative « { $name } ». Vouliez-vous dire : { $near } ?
initiative-unknown = Il n’y a pas d’initiative « { $name } ». Choisissez-en une avec /initiative list.
initiative-compare-count = Indiquez de deux à { $most } initiatives différentes.
category-unknown = Aucune initiative n’a « { $name } ». Catégories : { $known }.
endorser-unknown = Rien qui ressemble à « { $name } » ne figure sur la liste. /principle endorsers sans nom la montre en entier.
crosswalk-unknown = « { $name } » n’est pas un principe, un article, une lettre ou une initiative d’ici. Tapez quelques lettres et choisissez dans la liste.

rating-reason-empty = Donnez un motif : une évaluation sans motif n’aide personne plus tard.
rating-long = Cela fait { $length } caractères ; { $limit } au plus sont conservés. Raccourcissez, s’il vous plaît.
rating-none = La coalition n’a là aucune évaluation qui puisse être retirée.

scorecard-title = Tableau d’évaluation : { $version }
scorecard-short-sourced = publiée : { $rating }
scorecard-short-coalition = coalition : { $rating }
scorecard-sourced = D’après des évaluations publiées
scorecard-coalition = D’après cette coalition
scorecard-no-source = aucune évaluation de cette version n’est connue
scorecard-no-coalition = pas encore évalué
scorecard-line = { $emoji } { $rating }
scorecard-both = Deux lectures figurent ici côte à côte et ne sont jamais réunies en une seule.
scorecard-how = Les responsables enregistrent l’évaluation de la coalition avec /principle rate ; /principle ratings en montre l’historique.
scorecard-dm = Les évaluations de la coalition appartiennent à son serveur ; utilisez la commande là-bas.
scorecard-recorded = enregistrée le { $when }
scorecard-entries = { $count } entrées
rating-source = source : { $source }
rating-recorded = Enregistrée pour cette coalition
rating-everybody = Tout le monde dans ce serveur peut la voir, avec son historique.
rating-taken-back = retirée
rating-history-title = { $number }. { $title } : les évaluations de la coalition
rating-history-none = Rien n’est enregistré pour cette version.
rating-by = le { $when }, par { $person }
rating-by-erased = le { $when } ; la personne qui l’a enregistrée a été effacée
rating-named = { $rating ->
    [met] Respecté
    [mixed] Mitigé
    [weak] Faible
    [open] En suspens
   *[none] Évaluation retirée
}

endorsers-title = { $framework } : qui y a apporté son soutien
endorsers-organisations = Organisations ({ $count })
endorsers-persons = Personnes à titre personnel ({ $count })
endorsers-personal = Cela ne vaut pas soutien de leur organisation.
endorsers-flaws = Ce qui ne va pas dans la liste
endorsers-claims = D’autres disent : { $claims }.
endorsers-claim = { $value } ({ $source })
endorsers-footer = { $source }, page du { $date } · lue le { $as_of }
endorser-within = dans : { $body }
endorser-author = fait partie des auteurs
endorser-listed = figure sous « { $name } »
endorser-misplaced = figure parmi les personnes
endorser-organisation = Organisation
endorser-person = À titre personnel
endorsers-found = « { $name } » sur la liste

initiative-list-title = Accords sur la cybersécurité
initiative-list-of = Accords : { $category }
initiative-count = { $count } accords, selon ce qu’ils ont en commun
initiative-reading = Catégories : notre propre lecture, pas le tableau du forum.
initiative-mapping = Le forum FGI de 2019 et cette liste
initiative-findings = Ce que le forum a constaté (2019)
initiative-by = { $year } · { $stakeholders }
initiative-categories = En commun avec d’autres
initiative-alone = aucune autre ici
initiative-bpf = Dans le recensement de 2019 : { $sure }
initiative-instrument = Ses articles sont ici : /treaty article avec { $name }.
initiative-principles = Principes dont elle est proche
initiative-compare-title = Comparaison : { $names }
initiative-shared = Toutes
initiative-some = Certaines
initiative-only = Seulement { $name }
initiative-nothing-shared = rien selon cette lecture
initiative-summary = Résumé rédigé par nous
initiative-open = En ouvrir une …

crosswalk-title = Correspondances : { $label }
crosswalk-principles = Principes
crosswalk-articles = Articles
crosswalk-letters = Lettres de ce serveur
crosswalk-initiatives = Initiatives
crosswalk-none = Rien n’y est lié ici.
crosswalk-letters-none = aucune lettre que vous puissiez voir
crosswalk-letters-dm = Les lettres appartiennent à un serveur ; utilisez la commande là-bas.
crosswalk-go = Continuer à partir de …
crosswalk-open = 🔗 Correspondances : lettres, initiatives
crosswalk-footer = Lettres : d’après ce que leur texte cite ou nomme, parmi les { $count } plus récentes que vous pouvez voir.
crosswalk-why = { $why ->
    [bears-on] le concerne
    [cites] le cite
    [names] le nomme
    [shares] sur le même sujet
   *[is] est ce traité
}
crosswalk-through = { $why ->
    [bears-on] par { $through }
    [cites] cite { $through }
    [names] nomme { $through }
    [shares] en commun : { $through }
   *[is] { $through }
}

mentions-title = Dispositions mentionnées dans ce message
mentions-none = Aucune citation n’a été trouvée dans ce message. Les citations ressemblent à « Article 24(2) », « Budapest 15 », « статья 6 », « 第六条 ».
mentions-unknown = { $said } : cet article n’existe pas ici.
mentions-version = { $version }, { $status }, { $date }
mentions-range = { $count } articles, le premier : { $first }
mentions-others = ⚠️ Aucun traité n’est nommé. Cela pourrait être aussi : { $others }.
mentions-reading = ⚠️ Dans { $version }, ce numéro est « { $title } ».
mentions-reading-now = ⚠️ Dans { $version }, ce numéro était « { $title } », maintenant l’article { $now }.
mentions-was = C’est le numéro { $number } dans { $version }.
mentions-footer = Trouvé d’après la forme des citations ; rien n’a été publié, et ceci n’est visible que par vous.
terms-title = Mots expliqués
terms-none = Aucun mot du glossaire ne figure dans ce message. /glossary explique un mot que vous tapez.
terms-footer = Explications rédigées par nous ; visibles par vous seulement.

cite-button = Citer
cite-full = Citation complète
cite-short = Courte
cite-summary = Il n’y a ici qu’un résumé : vérifiez le texte avant de citer.
cite-text = D’après un texte importé : { $source }, SHA-256 { $sha }.

ask-button = Demander au salon
ask-form = Demander au salon
ask-question = Votre question
ask-question-help = Vous voyez le fil avant toute publication
ask-thread = { $label } : { $question }
ask-preview = Ceci sera publié dans un nouveau fil de { $channel }. Tout le monde là-bas le verra, avec votre nom.
ask-post = Publier
ask-drop = Ne pas publier
ask-dropped = Rien n’a été publié.
ask-posted = Publié : { $thread }
ask-asked-by = { $person } demande :
ask-here = Les fils ne peuvent être ouverts que dans un salon textuel. Utilisez le bouton dans un tel salon.
ask-you-may-not = Vous ne pouvez pas ouvrir de fils dans { $channel }. Demandez à une personne responsable la permission « Créer des fils publics ».
ask-caucus-may-not = Caucus ne peut pas ouvrir de fil dans { $channel }. Il lui manque : { $permissions }. Demandez à une personne responsable de l’autoriser.
ask-empty = Tapez d’abord une question.
