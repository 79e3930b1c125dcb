"""Lines on pages to blocks: furniture off, columns in order, notes apart, paragraphs joined. Knows no file format."""
