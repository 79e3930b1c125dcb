# Several deliveries that fall together in one place, said by one message.
delivery-together-title = { $count } notices at once
delivery-together-line =
    • **{ $title }**{ $words ->
        [none] {""}
       *[other] {" "}{ $words }
    }
delivery-not-said-title = { $count } times something was not posted
