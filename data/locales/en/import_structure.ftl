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
import-title-cut = The title seems cut off or too long: article { $numbers }. Compare it with the document.
import-sentence-torn = A sentence breaks off, or one begins in its middle: article { $numbers }. Compare it with the document.
import-miscounted = The paragraphs do not count 1, 2, 3: article { $numbers }. Look whether one is missing or out of order.
import-stray = Something stands in the wording that may not belong there (figures alone, a note, foreign letters): article { $numbers }.
