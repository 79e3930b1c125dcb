"""Makers of test documents: a treaty and a layout in, a PDF, DOCX, HTML, text or Akoma Ntoso file out."""
