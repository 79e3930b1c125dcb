"""Reading of PDF: pdfium tells where each character stands, the rest is geometry."""
