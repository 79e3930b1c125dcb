"""The register: organisations of a server's coalition, and who may sign for them."""
