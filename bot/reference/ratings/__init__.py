"""How versions do on principles: by the sources of data/, and by each server's coalition, always apart."""
