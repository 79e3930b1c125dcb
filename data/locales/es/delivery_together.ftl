# Varios avisos que coinciden en un mismo lugar, dichos en un solo mensaje.
delivery-together-title = { $count } avisos a la vez
delivery-together-line =
    • **{ $title }**{ $words ->
        [none] {""}
       *[other] {" "}{ $words }
    }
delivery-not-said-title = { $count } veces no se publicó algo
