"""Reference texts: principles, treaties, glossary; read from data/, searched in memory."""
