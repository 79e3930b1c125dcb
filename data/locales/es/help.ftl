# /help y /about.

help-title = Lo que puede hacer aquí
help-member = Escriba un comando en cualquier canal. Las respuestas son privadas; el botón Compartir muestra una en el canal.
help-organiser = Usted forma parte del equipo organizador aquí. Las respuestas son privadas; el botón Compartir muestra una en el canal.
help-menus = En el menú de un mensaje (manténgalo pulsado o haga clic derecho, Aplicaciones): { $names }.
help-choose = Mostrar los comandos de un grupo…
about-title = Caucus { $version }
about-body = Consultar principios y artículos de tratados, llevar el calendario y reunir firmas para cartas conjuntas: para coaliciones en negociaciones de tratados. Los resúmenes son palabras del propio proyecto, nunca el texto del tratado; cada uno indica su fuente y su fecha.
about-kept = Qué se guarda y dónde
about-kept-body = Todo queda en una sola base de datos en la máquina de quien aloja Caucus; no se envía nada a ningún sitio salvo a Discord. Se guardan: las firmas y lo que escribieron los firmantes, las sesiones y los anuncios, los textos importados, lo que usted sigue en ellos, los ajustes de este servidor y los identificadores de Discord de quienes lo hicieron. El propio Discord ve todos los comandos que usted usa.
about-texts = Textos
