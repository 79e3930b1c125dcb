# Firmas que pueden ser la misma dos veces: primero las negativas, luego lo que ve el equipo organizador.

letter-duplicate-over = Sobre estas dos ya se decidió, o una de ellas se retiró. Use /letter signers duplicates de nuevo para las siguientes.
letter-duplicate-undone = Esto ya no se puede deshacer: ya se deshizo, o la firma fusionada se retiró.
letter-duplicate-none = No existe esa decisión sobre esta carta. /letter signers duplicates las enumera.
letter-duplicate-tells = Fusiónelas al revés. Quien dio la firma que se fusionaría vería desaparecer su nombre de la lista y sabría que otra persona ha firmado.

# Pares y decisiones
letter-duplicates-title = Carta n.º { $id }: { $count ->
    [0] posibles duplicados
    [one] 1 posible duplicado
   *[other] { $count } posibles duplicados
}
letter-duplicates-none = No hay dos firmas parecidas sobre las que no haya decidido.
letter-duplicates-a = A
letter-duplicates-b = B
letter-duplicates-score = Parecido { $score } de 100:
letter-duplicates-footer = Solo para el equipo organizador. Nada se fusiona por sí solo, y toda decisión se puede deshacer.
letter-duplicates-into-a = Conservar A, fusionar B con ella
letter-duplicates-into-b = Conservar B, fusionar A con ella
letter-duplicates-different = Distintas
letter-duplicates-later = Más tarde
letter-duplicates-tells = Solo se puede conservar la que ya cuenta y que más personas pueden leer: si no, quien la dio vería desaparecer su nombre de la lista y sabría de la otra.
letter-duplicates-decisions = Decisiones
letter-duplicates-brought = Aportada por el equipo organizador
letter-duplicates-elsewhere = De países distintos: las secciones de una organización pueden firmar ambas.
letter-duplicates-why-name = El mismo nombre, salvo mayúsculas, acentos y puntuación
letter-duplicates-why-looks = Los nombres se ven iguales, con letras de otras escrituras o cifras en ellos
letter-duplicates-why-known = Nombres de una misma organización, según su registro o lo que se fusionó antes
letter-duplicates-why-site = El mismo sitio web: { $detail }
letter-duplicates-why-acronym = Un nombre es la sigla del otro: { $detail }
letter-duplicates-why-holds = Un nombre contiene el otro
letter-duplicates-why-similar = Los nombres difieren en poco: { $detail } % iguales
letter-duplicates-decided = Decisiones sobre la carta n.º { $id }
letter-duplicates-undecided = Todavía no se decidió nada.
letter-duplicates-undo = Deshacer una decisión
letter-duplicates-undone = Deshecha. /letter signers duplicates vuelve a preguntar por la carta n.º { $id }.
letter-duplicates-were-merged = Cuenta **{ $kept }**; { $other } se fusionó con ella
letter-duplicates-were-different = { $first } y { $second } son distintas
letter-duplicates-verdict-merged = Fusionadas
letter-duplicates-verdict-different = Distintas
letter-duplicate-notice = Una firma fusionada perdió aquella con la que se fusionó
letter-duplicate-notice-body = En la carta n.º { $id }, “{ $title }”, se retiró, se rechazó o no se confirmó para el nuevo texto una firma con la que { $count ->
    [one] se había fusionado otra. Esa ya no cuenta
   *[other] se habían fusionado otras { $count }. Esas ya no cuentan
}. Si debe contar: /letter signers duplicates, “Decisiones”, y deshaga la fusión.
letter-merge-hides = Una fusión oculta un nombre
letter-merge-hides-body = En la carta n.º { $id }, “{ $title }”, ahora menos personas pueden leer el nombre de una firma que el de otra que se fusionó con ella. Quien dio esa otra puede ver que su nombre ya no está. Si debe verse: /letter signers duplicates, “Decisiones”, y deshaga la fusión.
