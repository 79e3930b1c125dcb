# Quién lee un nombre
letter-safety-choose = Quién lee su nombre, contacto …
letter-safety = Quién lee su nombre
letter-safety-public = Todo el mundo
letter-safety-coalition = La coalición de aquí
letter-safety-count = Solo contarme
letter-safety-raise = ¿Dejar que más personas lean su nombre?
letter-safety-raise-to = Quién lo leería
letter-safety-raise-body = Puede ocultarlo de nuevo en cualquier momento. Pero quien lo haya leído hasta entonces lo ha leído, y lo que se haya exportado entretanto lo conserva.
letter-safety-raise-yes = { $to ->
    [public] Mostrar mi nombre a todo el mundo
   *[coalition] Mostrar mi nombre a la coalición
}
letter-visibility-raise = Solo el firmante puede permitir que más personas lean el nombre, con /letter my.
letter-signer-not-found = Ninguna firma en pie de esta carta coincide. Elíjala en la lista.
letter-lowered = { $name }: ahora “{ $visibility }”. Se dice al firmante por qué.
letter-lowered-notice = Ahora menos personas leen su nombre
letter-lowered-body = Una persona organizadora cambió quién puede leer el nombre de su firma en la carta n.º { $id }, “{ $title }” (código `{ $code }`). Ahora: { $visibility }. Motivo: { $reason } Con /letter my puede volver a cambiarlo mientras la carta no se haya entregado.

# Datos de contacto
contact-add = Añadir datos de contacto (opcional)
contact-change = Cambiar los datos de contacto
contact-title = ¿Cómo podemos contactar con usted?
contact-label = Correo, teléfono, Signal … como prefiera
contact-help = Opcional, se guarda cifrado; el equipo organizador lo lee solo si lo pide. Vacío lo borra.
contact-stored = Guardado y cifrado. El equipo organizador de esta carta solo lo lee si lo pide, y usted puede ver cuándo lo hizo: /letter my. No está en ninguna exportación de la carta, y se borra un tiempo después de que la carta termine.
contact-erased = No se guarda ningún dato de contacto para esta firma.
contact-yours = Datos de contacto
contact-not-given = No se guarda ninguno
contact-sealed = Guardados, pero la clave que los abre ya no se usa aquí. Puede escribirlos de nuevo.
contact-looks = Quién los consultó
contact-looks-none = Nadie
contact-looks-more = … y { $count } veces antes
contact-look-read = { $moment }: los leyó { $who }
contact-look-exported = { $moment }: los extrajo { $who } con todos los demás de la carta
contact-nobody = alguien que se borró después
contact-no-key = Aquí no se pueden guardar ni leer datos de contacto: quien aloja este bot no ha definido una clave para ellos (CAUCUS_DATA_KEY). Todo lo demás funciona.
contact-key-other = Estos datos de contacto se guardaron con una clave que ya no se usa aquí. Pida al firmante que los escriba de nuevo, o a quien aloja el bot la clave anterior.
contact-none = Aquí no se guarda ningún dato de contacto.
contact-of = Datos de contacto
contact-seen = El firmante ve que usted los consultó
contact-exported = { $count ->
    [one] Datos de contacto de 1 firmante.
   *[other] Datos de contacto de { $count } firmantes.
} Cada cual ve que usted los extrajo. Guarde el archivo donde solo puedan leerlo quienes lo necesitan, y elimínelo cuando la carta haya terminado.
