# Who reads a name
letter-safety-choose = Qui lit votre nom, coordonnées …
letter-safety = Qui lit votre nom
letter-safety-public = Tout le monde
letter-safety-coalition = La coalition ici
letter-safety-count = Me compter seulement
letter-safety-raise = Laisser plus de personnes lire votre nom ?
letter-safety-raise-to = Qui le lirait
letter-safety-raise-body = Vous pouvez le cacher de nouveau à tout moment. Mais qui l’aura lu d’ici là l’aura lu, et ce qui aura été exporté entre-temps le conserve.
letter-safety-raise-yes = { $to ->
    [public] Montrer mon nom à tout le monde
   *[coalition] Montrer mon nom à la coalition
}
letter-visibility-raise = Seule la ou le signataire peut permettre à plus de personnes de lire le nom, avec /letter my.
letter-signer-not-found = Aucune signature valable au bas de cette lettre ne correspond. Choisissez-la dans la liste.
letter-lowered = { $name } : désormais « { $visibility } ». Un message en donne le motif à la ou au signataire.
letter-lowered-notice = Moins de personnes lisent désormais votre nom
letter-lowered-body = Une personne responsable a changé qui peut lire le nom de votre signature au bas de la lettre #{ $id }, « { $title } » (code `{ $code }`). Désormais : { $visibility }. Motif : { $reason } Tant que la lettre n’est pas remise, vous pouvez revenir en arrière avec /letter my.

# Contact details
contact-add = Ajouter des coordonnées (facultatif)
contact-change = Modifier les coordonnées
contact-title = Comment vous joindre ?
contact-label = Courriel, téléphone, Signal … au choix
contact-help = Facultatif, chiffré ; les responsables ne lisent qu’en le demandant à Caucus. Champ vide : effacé.
contact-stored = Enregistrées et chiffrées. Les responsables de cette lettre ne les lisent qu’en les demandant à Caucus, et vous voyez quand ils l’ont fait : /letter my. Elles ne figurent dans aucun export de la lettre, et sont effacées quelque temps après la fin de la lettre.
contact-erased = Aucune coordonnée n’est enregistrée pour cette signature.
contact-yours = Coordonnées
contact-not-given = Aucune enregistrée
contact-sealed = Enregistrées, mais la clé qui les ouvre n’est plus utilisée ici. Vous pouvez les saisir de nouveau.
contact-looks = Qui les a consultées
contact-looks-none = Personne
contact-looks-more = … et { $count } fois auparavant
contact-look-read = { $moment } : lues par { $who }
contact-look-exported = { $moment } : extraites avec toutes les autres de la lettre par { $who }
contact-nobody = une personne effacée depuis
contact-no-key = Les coordonnées ne peuvent être ni enregistrées ni lues ici : l’hébergeur de ce bot n’a pas défini de clé pour elles (CAUCUS_DATA_KEY). Tout le reste fonctionne.
contact-key-other = Ces coordonnées ont été enregistrées avec une clé qui n’est plus utilisée ici. Demandez à la personne signataire de les saisir de nouveau, ou demandez l’ancienne clé à l’hébergeur.
contact-none = Aucune coordonnée n’est enregistrée ici.
contact-of = Coordonnées
contact-seen = La personne signataire voit que vous les avez consultées
contact-exported = { $count ->
    [one] Coordonnées de { $count } signataire.
   *[other] Coordonnées de { $count } signataires.
} Chaque signataire voit que vous les avez extraites. Gardez le fichier là où seules les personnes qui en ont besoin peuvent le lire, et supprimez-le quand la lettre est terminée.
