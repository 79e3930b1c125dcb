# Los canales en las respuestas.
channel-deleted = un canal que se eliminó
