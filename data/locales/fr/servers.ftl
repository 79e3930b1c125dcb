# Who may do what in a server, and /setup.

server-needed = Ceci fonctionne dans un serveur, pas dans les messages privés. Ouvrez le serveur de votre coalition et réessayez.
organiser-needed = Ceci est réservé aux responsables : les personnes qui ont le rôle { $role } ou la permission « Gérer le serveur ». Adressez-vous à l’une d’elles.
organiser-needed-no-role = Ceci est réservé aux responsables. Aucun rôle de responsable n’est encore défini ici : seules les personnes qui ont la permission « Gérer le serveur » peuvent le faire ; l’une d’elles peut choisir un rôle avec /setup.
setup-manager-needed = Seules les personnes qui ont la permission « Gérer le serveur » peuvent changer les deux rôles et la règle sur les mentions. Adressez-vous à l’une d’elles.
language-unknown = Cette langue n’est pas encore disponible. Choisissez parmi : { $languages }.

channel-gone = Le salon { $channel } n’existe plus. Choisissez-en un autre.
channel-not-writable = Caucus ne peut pas écrire dans { $channel }. Donnez-lui ces permissions dans ce salon : { $permissions } ; puis réessayez.

setup-title = Caucus dans ce serveur
setup-body = Choisissez ci-dessous, ou utilisez les options de /setup. Ce qui n’est pas défini a la valeur affichée.
setup-role = Rôle des responsables
setup-role-unset = Non défini : seulement les personnes ayant la permission « Gérer le serveur »
setup-coalition = Rôle de la coalition
setup-coalition-unset = Non défini : toutes les personnes de ce serveur
setup-announcements = Annonces et rappels
setup-letters = Lettres
setup-zone = Fuseau horaire
setup-language = Langue
setup-pings = Mentions de rôles
setup-pings-one = Une personne responsable suffit
setup-pings-two = Une deuxième personne responsable confirme
setup-unset = Non défini : le salon est indiqué à chaque fois
setup-pick-role = Rôle des responsables …
setup-pick-coalition = Rôle de la coalition …
setup-pick-announcements = Salon des annonces et des rappels …
setup-pick-letters = Salon des lettres …
