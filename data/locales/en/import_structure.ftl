# What a preview of an imported text says about the articles that were found in it.

import-no-articles = No article was found in it. Is it the text of a treaty, and can its words be selected and copied?
import-gap = { $count ->
    [one] Article { $numbers } is
   *[other] { $count } articles are
} missing{ $count ->
    [one] {""}
   *[other] : { $numbers }
}. Look whether the document has them.
import-repeated = More than one article has the number { $numbers }. The wording of both stands under the first.
import-wordless = Without wording: article { $numbers }.
import-lengthy = Unusually long: article { $numbers }. Look whether it holds another one.
import-untitled = Without title, where the others have one: article { $numbers }.
import-left-out = What follows article { $last } ({ $count } lines: signatures, declarations, another text) was left out.
import-annexes = { $count ->
    [one] One annex was found; it is
   *[other] { $count } annexes were found; each is
} one entry with all its wording.
