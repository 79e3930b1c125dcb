# Channels in answers.
channel-deleted = a channel that was deleted
