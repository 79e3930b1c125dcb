# La traducción al español es del propio proyecto; ninguna otra persona la ha revisado todavía.
# The Spanish is the project's own and was not yet checked by somebody else.

# Frases que no pertenecen a una sola función.

settings-unknown = { $file }, línea { $line }: no existe el ajuste “{ $key }”. Quítelo o corrija su nombre; config/caucus.yaml los enumera todos.
settings-wrong = { $file }, línea { $line }: el valor de “{ $key }” no es válido: { $reason }.
settings-environment = La variable de entorno { $name } no es válida: { $reason }.
settings-secret = { $file }, línea { $line }: “{ $key }” es un secreto y no debe figurar en un archivo. Defínalo en el entorno (DISCORD_TOKEN, CAUCUS_DATA_KEY).

yaml-missing = No se puede leer { $file }. Compruebe el nombre y que el archivo sea texto UTF-8.
yaml-broken = { $file }, línea { $line }: YAML no válido ({ $reason }).
yaml-mapping = { $file }, línea 1: se esperaban líneas “clave: valor”.
yaml-twice = { $file }, línea { $line }: “{ $key }” aparece dos veces. Deje solo una.

storage-newer = Esta base de datos la escribió un Caucus más reciente (esquema { $have }; este conoce el { $know }). Actualice Caucus o use otro archivo de base de datos.
storage-held = Otro Caucus está usando { $path }. Deténgalo primero o indique otro archivo con --db.
storage-unwritable = No se puede abrir { $path } para escritura ({ $reason }). Compruebe la carpeta y sus permisos.
storage-busy = Otro programa tiene ocupada la base de datos en este momento. No se registró nada; inténtelo de nuevo en un momento.
storage-full = El disco de la máquina en la que funciona Caucus está lleno o falla. No se registró nada; avise a quien aloja Caucus.
storage-readonly = No se puede escribir en la base de datos. No se registró nada; avise a quien aloja Caucus.
storage-cannot-open = No se puede abrir la base de datos. Avise a quien aloja Caucus.
storage-damaged = El archivo de la base de datos está dañado o no es una base de datos. Restaure una copia de seguridad con “caucus restore”.
storage-closing = Caucus se está cerrando. No se registró nada; inténtelo de nuevo en un minuto.

token-missing = No se ha definido el token del bot. Póngalo en la variable de entorno DISCORD_TOKEN; el README dice dónde obtenerlo.
token-wrong = Discord no acepta este token del bot. Cópielo de nuevo del portal de desarrolladores (Bot, Reset Token) en DISCORD_TOKEN.
discord-unreachable = No se puede llegar a Discord ({ $reason }). Compruebe la red y arranque de nuevo.
discord-addresses = Defina CAUCUS_DISCORD_API y CAUCUS_DISCORD_GATEWAY, o ninguna de las dos.

backup-no-database = No hay ninguna base de datos en { $path }. Indíquela con --db.
backup-exists = { $path } ya existe y no se sobrescribe. Elija otro nombre.
restore-no-backup = No hay ninguna copia de seguridad en { $path }. Busque el archivo y escriba su nombre tal como es.
restore-damaged = { $path } está dañado o no es una copia de seguridad de Caucus. No se cambió nada.

check-failed = { $reason }
playground-missing = El entorno de pruebas no está instalado. Instale el extra: pip install "caucus[playground]", o ejecute “make playground” en una copia del código.
playground-bot = El bot terminó antes de conectarse; las líneas anteriores dicen por qué.
playground-failed = No se puede iniciar el entorno de pruebas: { $reason }

cli-file-exists = { $path } ya existe y no se sobrescribe. Elija otro nombre.
cli-file-unwritable = No se puede escribir { $path } ({ $reason }).
cli-file-unreadable = No se puede leer { $path } ({ $reason }).
