# Lo que comparten todas las respuestas: botones y negativas que no son de ninguna función en particular.

share-button = Compartir
share-by = Compartido por { $person }
share-not-here = Usted no puede publicar en este canal, así que no se compartió nada. Abra un canal en el que pueda escribir y búsquelo allí.
pages-back = ◀ Atrás
pages-on = Siguiente ▶
form-again = Intentar de nuevo
reply-forbidden = Caucus no puede hacer eso en este canal. Pida al equipo organizador que dé al bot los permisos Ver canal, Enviar mensajes e Insertar enlaces en él; “caucus doctor” enumera lo que falta.
reply-gone = El mensaje o el canal correspondiente ya no existe. No se cambió nada; use el comando de nuevo en un canal que exista.
reply-not-allowed = Usted no puede usar este comando aquí. /help enumera lo que puede usar.
reply-option = Una de las opciones no sirve aquí. Elija una persona, un canal o un rol de este servidor; no se cambió nada.
reply-stale = Esto es demasiado antiguo o se mostró antes de que Caucus se reiniciara: ya no se sabe qué había elegido usted. No se registró nada; use el comando una vez más.
reply-outdated = Este comando ha cambiado desde que su Discord lo cargó. Pulse Ctrl+R (o reinicie la aplicación) e inténtelo de nuevo.
reply-fault = Algo falló dentro de Caucus y no se hizo nada más. Inténtelo de nuevo; si vuelve a ocurrir, dé a quien aloja Caucus el número { $reference }.
form-stale = Este formulario estuvo abierto demasiado tiempo, o desde antes de que Caucus se reiniciara, y ya no se sabe de qué trataba. Enviarlo no registró nada; use el comando una vez más y pegue lo que escribió.
sent-file-gone = Ya no se puede obtener el archivo de esta vista previa. No se cambió nada; use el comando una vez más y envíe el archivo.
ui-labelled = { $label }: { $value }
