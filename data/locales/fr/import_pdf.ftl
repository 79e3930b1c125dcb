# What a preview of an imported PDF says about what is drawn on its pages.

import-struck = { $count ->
    [one] { $count } caractère est barré d’un trait et compte comme supprimé : laissé de côté.
   *[other] { $count } caractères sont barrés d’un trait et comptent comme supprimés : laissés de côté.
} Regardez si c’est bien le sens de ces traits.

import-untagged = { $count ->
    [one] { $count } caractère se trouve au milieu du texte sans faire partie de ce que le fichier lui-même appelle son texte. Il a été gardé à sa place : regardez-le.
   *[other] { $count } caractères se trouvent au milieu du texte sans faire partie de ce que le fichier lui-même appelle son texte. Ils ont été gardés à leur place : regardez-les.
}

import-covered = { $count ->
    [one] { $count } caractère se trouve sous un dessin qui recouvre le texte, si bien que personne ne le voit sur la page : laissé de côté.
   *[other] { $count } caractères se trouvent sous un dessin qui recouvre le texte, si bien que personne ne les voit sur la page : laissés de côté.
}
