# Series of announcements: refusals, previews, lists, what became of each time, templates.
announcement-series-post = Annonce

series-not-found = Cette série n’existe pas ici. /announce series list montre celles qui existent.
series-cancelled-already = Cette série a été annulée. /announce series history dit ce qu’est devenue chaque date.
series-scheduled-already = C’est déjà programmé. Ouvrez la série avec /announce series show pour la modifier.
series-changed = Quelqu’un a modifié ce brouillon depuis que vous l’avez vu. Rouvrez-le avec /announce series show.
series-not-running = Cette série n’est pas en cours, donc elle ne peut pas être suspendue. /announce series show dit où elle en est.
series-not-paused = Cette série n’est pas suspendue, donc elle ne peut pas être reprise. /announce series show dit où elle en est.
series-not-live = Cette série est encore un brouillon : programmez-la ou abandonnez-la avec /announce series show.
series-occurrence-not-found = La série n’a pas une telle date à venir. Tapez le jour tel que /announce series history le montre, par exemple 2027-01-18.
series-one-has-no-rule = Une date isolée n’a pas de règle propre. Laissez l’option « only » vide pour changer la façon dont la série revient.

series-rule-unclear = Caucus ne comprend pas « { $text } ». Tapez : chaque lundi et jeudi · toutes les 2 semaines : lundi · premier lundi · mensuel le 31 · dernier jour · séances.
series-rule-two-ways = « Chaque deuxième { $weekday ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
   *[7] dimanche
} » peut se comprendre de deux façons. Tapez « toutes les 2 semaines : … » ou « deuxième … du mois », avec le jour.
series-rule-day = Aucun mois n’a de jour { $day }. Tapez un nombre de 1 à 31, ou « dernier jour ».
series-rule-long = C’est plus long que { $most } caractères. Raccourcissez.
series-endless = Dites dans « ends » quand la série se termine : un jour, par exemple 2027-06-30, ou un nombre de fois, par exemple « 10 fois ».
series-times = La série peut revenir de 1 à { $most } fois. Choisissez un nombre entre les deux.
series-no-such-day = Le jour { $text } n’existe pas dans le calendrier. Vérifiez le mois et l’année ; le 29 février n’existe que les années bissextiles.
series-ends-before = La série se terminerait le { $ends }, avant sa première date, le { $first }. Choisissez une fin plus tardive.
series-over = Toutes ses dates sont passées. Choisissez une première date ou une fin plus tardive.
series-no-meetings = La session n’a pas de jours de séance à venir. Saisissez-les d’abord dans le programme de la session, ou choisissez des jours fixes.
series-many = La série reviendrait plus de { $most } fois. Terminez-la au plus tard le { $last }, et rédigez une deuxième série pour la suite.
series-many-posts = Cela ferait { $posts } messages ; le maximum est de { $most }. Prenez moins de salons ou une fin plus proche.
series-which-session = Choisissez la session dont ce sont les jours de séance : option « session ».
series-language-unknown = Tapez la langue sous forme de code à deux lettres, par exemple en, fr, es, ar, ru ou zh.
series-text-not-found = La série n’a pas de texte dans cette langue. /announce series show montre ses langues.
series-last-text = C’est son seul texte. Rédigez-en d’abord un autre, ou abandonnez la série.
series-text-missing = Il n’y a pas encore de texte en « { $language } ». Rédigez-le d’abord avec /announce series words, ou retirez le salon concerné.
series-many-texts = Une série a { $most } langues au plus. Retirez-en d’abord une.
series-place-not-found = La série n’est pas publiée dans ce salon.
series-last-place = C’est son seul salon. Ajoutez-en d’abord un autre, ou annulez la série.
series-many-places = Une série est publiée dans { $most } salons au plus. Retirez-en d’abord un.
series-file-not-found = La série n’a pas ce fichier. /announce series show montre ses fichiers dans l’ordre.
series-file-which = Choisissez un fichier à ajouter, ou le numéro d’un fichier à retirer.
series-file-empty = Ce fichier est vide. Choisissez-en un autre.
series-file-runs = « { $name } » est un programme : il s’exécuterait quand quelqu’un l’ouvre. Envoyez plutôt un document ou une image.
series-files-large = Les fichiers d’une série peuvent peser { $most } Mo ensemble. Choisissez-en un plus petit, ou mettez un lien dans le texte.
series-many-files = Une série a { $most } fichiers au plus. Retirez-en d’abord un.
series-crosspost-not-news = { $channel } n’est pas un salon d’annonces, donc rien ne peut être diffusé à partir de lui. Choisissez un autre salon, ou renoncez à la diffusion.
series-thread-not-allowed = Caucus ne peut pas ouvrir de fils dans { $channel }. Donnez-lui la permission « Créer des fils publics » dans ce salon, ou renoncez aux fils.

series-form = Le texte de l’annonce
series-form-text-help = Tel qu’il sera lu ; {"{date}"}, {"{time}"}, {"{city}"} sont ceux de chaque date

series-preview-one = **Aperçu d’une date ({ $day }) de la série #{ $id }, pour vous seulement.** Ce qui était programmé reste valable tant que vous ne programmez pas ceci.
series-preview-change = **Aperçu de la série #{ $id } modifiée, pour vous seulement.** Ce qui était programmé reste valable tant que vous ne programmez pas ceci.
series-head = **Série #{ $id }** · { $state }
series-place = Salon { $number } sur { $count } : { $channel } (texte : { $language }). Voici exactement ce qui y sera lu.
series-next = Prochaine date : { $when }
series-nothing-comes = Plus rien n’est à venir.
series-dates = Jours : { $days } et { $more } de plus
series-dates-all = Jours : { $days }
series-crossposts = Diffusée vers les serveurs qui suivent son salon.
series-threads = Ouvre un fil sous chacune : { $name }
series-state-draft = 📝 brouillon, rien n’est prévu
series-state-running = 📅 en cours
series-state-over = ✔️ terminée
series-state-paused = ⏸️ suspendue
series-state-cancelled = annulée

series-rule-once = Une fois
series-rule-weekly = { $every ->
    [one] Chaque semaine : { $days }
   *[other] Toutes les { $every } semaines : { $days }
}
series-rule-monthly-day = { $every ->
    [one] Chaque mois, jour : { $days }
   *[other] Tous les { $every } mois, jour : { $days }
}
series-rule-monthly-weekday = { $every ->
    [one] Chaque mois, le { $nth } { $day }
   *[other] Tous les { $every } mois, le { $nth } { $day }
}
series-rule-meetings = Chaque jour de séance de la session { $session }
series-rule-times = { $times ->
    [one] une fois
   *[other] { $times } fois
}
series-rule-until = jusqu’au { $day }
series-rule-except = sauf { $days }
series-monday = lundi
series-tuesday = mardi
series-wednesday = mercredi
series-thursday = jeudi
series-friday = vendredi
series-saturday = samedi
series-sunday = dimanche
series-working-day = jour ouvrable
series-first = premier
series-second = deuxième
series-third = troisième
series-fourth = quatrième
series-fifth = cinquième
series-last = dernier
series-last-day = le dernier

series-note-short-months = ℹ️ Certains mois n’ont pas ce jour, et rien n’y est publié : { $months }. « Dernier jour » existe tous les mois.
series-note-missing-hour = ℹ️ Pour { CITY($city) }, les horloges avancent à cette heure-là, donc l’heure n’existe pas à ces dates : { $days } ; la première qui suit est prise.
series-note-repeated-hour = ℹ️ Pour { CITY($city) }, les horloges reculent à cette heure-là, donc l’heure revient deux fois à ces dates : { $days } ; la première est prise.
series-note-idle-exceptions = ℹ️ Ces exceptions ne sont pas des jours de la règle : { $days }.
series-note-own-words = ⚠️ Ces dates ont été modifiées à part ; elles prendront aussi ce texte, ces salons et cette heure une fois ceci programmé : { $days }. Modifiez-les à nouveau ensuite.

series-button-schedule = Programmer
series-button-edit = Modifier le texte
series-button-discard = Abandonner
series-button-discard-sure = Oui, abandonner
series-button-show = Non, garder
series-button-pause = Suspendre
series-button-resume = Reprendre
series-button-cancel = Annuler la série
series-button-cancel-sure = Oui, annuler
series-button-call = Autoriser la mention du rôle
series-button-ask = Demander dans ce salon
series-button-ping = Vérifier et confirmer
series-button-turn = Comme dans le salon { $number } sur { $count }
series-cancel-question = Annuler cette série ? Ce qui a été publié reste ; plus rien ne sera publié.
series-ask = { $person } demande à une autre personne responsable de confirmer que la série « { $title } » mentionne { $role }.

series-list-title = Séries d’annonces
series-list-none = Il n’y a pas encore de série. Rédigez-en une avec /announce series new.
series-ping-waits = ⏳ La mention de { $role } attend une deuxième personne responsable
series-has-drafts = { $count ->
    [one] 📝 { $count } modification n’est pas encore programmée
   *[other] 📝 { $count } modifications ne sont pas encore programmées
}

series-history-title = Chaque date de « { $title } »
series-history-none = Rien n’a encore été prévu. Ouvrez la série avec /announce series show et programmez-la.
series-own-words = Texte modifié pour cette date
series-skipped = Omise par { $by } ; non publiée.
series-became-planned = prévue
series-became-claimed = en cours de publication
series-became-sent = publiée le { $at } : { $link }
series-became-sent-late = publiée en retard, le { $at } : { $link }
series-became-expired = expirée, non publiée. { $reason }
series-became-failed = échec, non publiée. { $reason }
series-became-cancelled = retirée avant sa publication (suspendue, modifiée ou annulée)
series-crosspost-waiting = · la diffusion attend. { $reason }
series-crosspost-done = · diffusée
series-crosspost-failed = · non diffusée. { $reason }
series-thread-waiting = · son fil attend. { $reason }
series-thread-done = · fil ouvert
series-thread-failed = · pas de fil. { $reason }
series-crosspost-waits = Discord diffuse 10 messages d’un salon par heure ; le suivant est diffusé dès qu’il y a de nouveau de la place.
series-step-gave-up = Discord ne l’a pas accepté pendant toute une journée.
series-step-not-allowed = Caucus n’a pas la permission nécessaire dans ce salon. Faites-la rétablir, puis faites-le à la main.
series-channel-not-news = Le salon n’est plus un salon d’annonces.
series-message-gone = Le message a été supprimé.
series-threads-full = Le serveur a autant de fils actifs que Discord le permet.
series-step-not-done = « { $title } » a été publiée, mais { $kind ->
    [crosspost] n’a pas été diffusée vers les serveurs qui suivent le salon.
   *[other] son fil n’a pas été ouvert.
} { $reason }
    { $link }

template-name = Le nom compte de 1 à { $most } caractères.
template-many = Un serveur a { $most } modèles au plus. Supprimez-en d’abord un.
template-not-found = Ce modèle n’existe pas ici. /announce template list les montre.
template-field-unknown = Aucun champ ne s’appelle {"{"}{ $field }{"}"}. Il y a : { $known }.
template-field-empty = Ce modèle a besoin de { $fields }. Choisissez une session ou une échéance qui l’indique, ou rédigez le texte sans modèle.
template-saved = Enregistré sous « { $name } ». Utilisez-le avec /announce series new, option « template ».
template-removed = Modèle « { $name } » supprimé.
template-list-title = Modèles
template-list-none = Il n’y a pas encore de modèle. Enregistrez-en un avec /announce template save.
template-fields = Champs : { $fields }
