# iCalendar files.
ics-large = Ce fichier dépasse { $most } Mo. Exportez une période plus courte de votre agenda et envoyez celle-là.
ics-not-calendar = Ce n’est pas un fichier de calendrier. Exportez le calendrier en fichier iCalendar (.ics) et envoyez-le.
ics-broken = Ce fichier de calendrier est endommagé et rien n’en est lisible. Exportez-le encore une fois.
ics-many = Ce fichier contient plus de { $most } réunions. Exportez une période plus courte, ou vérifiez une série qui se répète trop souvent.
ics-zone-unknown = Le fuseau « { $zone } » n’est pas connu. Ses heures sont montrées telles qu’elles sont dans le fichier, sans fuseau.
ics-event-broken = « { $title } » est laissé de côté : il se contredit.
ics-too-often = « { $title } » est laissé de côté : il se répète toutes les minutes ou toutes les secondes.
ics-no-start = « { $title } » est laissé de côté : son début n’est pas lisible.
ics-rule-broken = « { $title } » est repris une seule fois, sans répétition : la règle selon laquelle il se répète ne peut être lue.
ics-no-uid = « { $title } » n’a pas d’identité dans le fichier ; s’il y change de nom, il arrivera ici comme une autre session.

# In Discord.
ics-preview-title = Ce que ferait ce fichier
ics-preview-name = Calendrier : { $name }
ics-preview-added = Nouvelles
ics-preview-changed = Modifiées
ics-preview-cancelled = Annulées
ics-preview-same = { $count ->
    [one] { $count } est déjà là, telle quelle.
   *[other] { $count } sont déjà là, telles quelles.
}
ics-preview-older = { $count ->
    [one] { $count } est plus récente ici que dans le fichier et reste.
   *[other] { $count } sont plus récentes ici que dans le fichier et restent.
}
ics-preview-nothing = Tout ce que contient ce fichier est déjà au calendrier. Rien ne changerait.
ics-preview-more = … et { $count } de plus
ics-preview-remarks = À regarder
ics-preview-reminders = Rappels : { $reminders }, dans { $channel }. Ils sont publiés pour les sessions à venir.
ics-preview-no-reminders = Aucun rappel. Envoyez le fichier avec l’option « reminders » si vous en voulez.
ics-import-button = Mettre au calendrier
ics-imported = C’est fait. Nouvelles : { $added }, modifiées : { $changed }, annulées : { $cancelled }. /session list les montre.
ics-imported-reminders = { $count ->
    [one] { $count } rappel est prévu.
   *[other] { $count } rappels sont prévus.
}
ics-export-done = Le calendrier de ce serveur, avec ce que l’on sait de la négociation. Ouvrez-le avec votre agenda.
ics-one-done = Ouvrez ceci avec votre agenda pour l’y ajouter. Si la session est déplacée, reprenez le fichier.
ics-file-button = Ajouter à mon agenda
