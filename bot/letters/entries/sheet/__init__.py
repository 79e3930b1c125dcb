"""Lists of signatories as files: read whatever program wrote them, their columns guessed, each row judged. Pure."""
