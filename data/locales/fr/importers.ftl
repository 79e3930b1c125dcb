# Why a document cannot be imported, and what a preview says about the file itself.

import-empty = Le fichier est vide.
import-large = Le fichier dépasse { $megabytes } Mo. Envoyez le texte seul, sans images.
import-long = Le document contient plus de { $most } caractères. Importez l’instrument seul.
import-pages-many = Le document a { $pages } pages ; { $most } au plus sont lues. Importez l’instrument seul.
import-slow = La lecture du fichier a pris plus de { $seconds } secondes et a été arrêtée. Essayez DOCX, HTML ou le texte brut.
import-memory = La lecture du fichier demande plus de mémoire qu’il n’est permis. Essayez DOCX, HTML ou le texte brut.
import-failed = Le fichier n’a pas pu être lu. Il est peut-être abîmé ; enregistrez-le de nouveau, ou essayez un autre format.
import-damaged = Le fichier est abîmé ou coupé. Téléchargez-le ou enregistrez-le de nouveau.
import-encrypted = Le fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe.
import-scanned = Les pages sont des images sans texte. Passez d’abord le fichier par une reconnaissance de texte (OCR).
import-no-text = Il n’y a pas de texte dans le fichier.
import-other = Ce fichier ne peut être lu ici : { $format }. Enregistrez-le en PDF, DOCX, HTML ou texte brut.
import-picture = C’est une image, pas un document. Envoyez du PDF, DOCX, HTML, texte brut ou Akoma Ntoso.
import-program = C’est un programme, pas un document. Envoyez du PDF, DOCX, HTML, texte brut ou Akoma Ntoso.
import-archive = C’est une archive, pas un document. Décompressez-la et envoyez le document lui-même.
import-unknown = Ce n’est pas un document lisible. Envoyez du PDF, DOCX, HTML, texte brut ou Akoma Ntoso.
import-bomb = Une fois décompressé, le fichier est bien plus gros que ne l’est un document ; il n’est donc pas ouvert.
import-nested = Le fichier est imbriqué trop profondément pour être un document.
import-entities = Le fichier définit ses propres entités, dont un document n’a pas besoin ; il n’est donc pas ouvert.

import-name = Le nom finit par .{ $ending }, mais le contenu est du { $format } ; il a été lu comme tel.
import-pages-blank = { $count ->
    [one] { $count } page a une image et pas de texte ; ce qui s’y trouve manque.
   *[other] { $count } pages ont des images et pas de texte ; ce qui s’y trouve manque.
}
import-garbled = Certains caractères du fichier n’ont pas de sens connu ; ils sont montrés par �.
