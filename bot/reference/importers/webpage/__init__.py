"""Reading of HTML: which elements are the document, what styles and lists add to their text."""
