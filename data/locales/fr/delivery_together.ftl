# Several deliveries that fall together in one place, said by one message.
delivery-together-title = { $count } messages à la fois
delivery-together-line =
    • **{ $title }**{ $words ->
        [none] {""}
       *[other] {" "}{ $words }
    }
delivery-not-said-title = { $count } messages n’ont pas été publiés
