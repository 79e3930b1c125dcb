"""Reading of DOCX: the package, its styles and numbering, and a walk through its body.

zipfile and lxml read it, not python-docx: that leaves out tracked insertions, automatic numbers, notes and text boxes,
and takes neither strict nor macro-enabled documents.
"""
