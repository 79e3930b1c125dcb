# Channels in answers.
channel-deleted = un salon supprimé
