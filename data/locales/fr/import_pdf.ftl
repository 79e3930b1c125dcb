# What a preview of an imported PDF says about what is drawn on its pages.

import-struck = { $count ->
    [one] { $count } lettre est barrée d’un trait et compte comme supprimée : laissée de côté.
   *[other] { $count } lettres sont barrées d’un trait et comptent comme supprimées : laissées de côté.
} Regardez si c’est bien le sens de ces traits.

import-untagged = { $count ->
    [one] { $count } lettre se trouve au milieu du texte sans faire partie de ce que le fichier lui-même appelle son texte. Elle a été gardée à sa place : regardez-la.
   *[other] { $count } lettres se trouvent au milieu du texte sans faire partie de ce que le fichier lui-même appelle son texte. Elles ont été gardées à leur place : regardez-les.
}

import-covered = { $count ->
    [one] { $count } lettre se trouve sous un dessin qui recouvre le texte, si bien que personne ne la voit sur la page : laissée de côté.
   *[other] { $count } lettres se trouvent sous un dessin qui recouvre le texte, si bien que personne ne les voit sur la page : laissées de côté.
}
