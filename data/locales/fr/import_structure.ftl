# What a preview of an imported text says about the articles that were found in it.

import-no-articles = Aucun article n’y a été trouvé. Est-ce bien le texte d’un traité, et peut-on en sélectionner et en copier les mots ?
import-gap = { $count ->
    [one] Il manque l’article { $numbers }
   *[other] Il manque { $count } articles
}{ $count ->
    [one] {""}
   *[other]  : { $numbers }
}. Regardez si le document les contient.
import-repeated = Plusieurs articles portent le numéro { $numbers }. Le texte des deux figure sous le premier.
import-wordless = Sans texte : article { $numbers }.
import-lengthy = Anormalement long : article { $numbers }. Regardez s’il en contient un autre.
import-untitled = Sans titre, alors que les autres en ont un : article { $numbers }.
import-left-out = Ce qui suit l’article { $last } ({ $count } lignes : signatures, déclarations, autre texte) a été laissé de côté.
import-annexes = { $count ->
    [one] Une annexe a été trouvée ; elle forme
   *[other] { $count } annexes ont été trouvées ; chacune forme
} une seule entrée avec tout son texte.
import-title-cut = Le titre semble coupé ou trop long : article { $numbers }. Comparez-le avec le document.
import-sentence-torn = Une phrase s’interrompt, ou commence au milieu : article { $numbers }. Comparez-le avec le document.
import-miscounted = Les paragraphes ne se suivent pas (1, 2, 3) : article { $numbers }. Regardez s’il en manque un ou s’ils sont dans le désordre.
import-stray = Le texte contient quelque chose qui n’y a peut-être pas sa place (chiffres seuls, note, caractères étrangers) : article { $numbers }.
