"""iCalendar files (RFC 5545): read with every flaw told, written with stable UIDs. Knows no database."""
