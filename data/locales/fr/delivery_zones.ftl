# Told to whoever made something when the rules for clocks have changed (a new zone database).
zone-moved =
    { $title } a maintenant lieu à un autre moment
    Les règles de l’heure de { $zone } ont changé. L’heure locale reste { $wall }. C’était <t:{ $was }:F>, c’est maintenant <t:{ $is }:F>. Les rappels ont suivi ; si l’heure locale n’est pas celle que vous vouliez, modifiez-la.
zone-moved-title = { $count } heures correspondent maintenant à un autre moment
