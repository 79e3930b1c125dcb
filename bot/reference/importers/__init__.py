"""Reading of documents: bytes become blocks of text, blocks become articles. Knows no database and no Discord."""
