# Quién puede hacer qué en un servidor, y /setup.

server-needed = Esto funciona en un servidor, no en mensajes directos. Abra el servidor de su coalición e inténtelo allí.
organiser-needed = Esto es para el equipo organizador: personas con el rol { $role } o el permiso Gestionar servidor. Pídaselo a alguna de ellas.
organiser-needed-no-role = Esto es para el equipo organizador. Aquí todavía no se ha definido un rol organizador, así que solo pueden hacerlo las personas con el permiso Gestionar servidor; una de ellas puede elegir un rol con /setup.
setup-manager-needed = Los dos roles y la regla sobre las menciones solo los cambian personas con el permiso Gestionar servidor. Pídaselo a alguna de ellas.
language-unknown = Ese idioma no existe todavía. Elija uno de estos: { $languages }.

channel-gone = El canal { $channel } ya no existe. Elija otro.
channel-not-writable = Caucus no puede publicar en { $channel }. Dele allí estos permisos: { $permissions }; luego inténtelo de nuevo.

setup-title = Caucus en este servidor
setup-body = Elija abajo o dé las opciones de /setup. Lo que no está definido tiene el valor que se muestra.
setup-role = Rol organizador
setup-role-unset = Sin definir: solo personas con Gestionar servidor
setup-coalition = Rol de la coalición
setup-coalition-unset = Sin definir: todas las personas de este servidor
setup-announcements = Anuncios y recordatorios
setup-letters = Cartas
setup-zone = Zona horaria
setup-language = Idioma
setup-pings = Menciones de roles
setup-pings-one = Basta una persona organizadora
setup-pings-two = Confirma una segunda persona organizadora
setup-unset = Sin definir: el canal se indica cada vez
setup-pick-role = Rol organizador …
setup-pick-coalition = Rol de la coalición …
setup-pick-announcements = Canal de anuncios y recordatorios …
setup-pick-letters = Canal de cartas …
