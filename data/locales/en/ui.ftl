# What every answer shares: buttons, refusals that are nobody's own.

share-button = Share
share-by = Shared by { $person }
share-not-here = You cannot post in this channel, so nothing was shared. Open a channel where you may write and look it up there.
pages-back = ◀ Back
pages-on = Next ▶
form-again = Try again
reply-forbidden = Caucus may not do that in this channel. Ask an organiser to give the bot the permissions View Channel, Send Messages and Embed Links there; “caucus doctor” lists what is missing.
reply-gone = The message or channel this belongs to is gone. Nothing was changed; please use the command again in a channel that exists.
reply-not-allowed = You may not use this command here. /help lists what you can use.
reply-option = One of the options does not fit here. Choose a person, a channel or a role of this server; nothing was changed.
reply-stale = This is too old, or was shown before Caucus was started again: what you had chosen is no longer known. Nothing was recorded; please use the command once more.
reply-outdated = This command has changed since your Discord loaded it. Press Ctrl+R (or restart the app) and try again.
reply-fault = Something went wrong inside Caucus and nothing more was done. Please try again; if it happens again, give your host the number { $reference }.
form-stale = This form was open for too long, or since before Caucus was started again, and it is no longer known what it was about. Sending it recorded nothing; please use the command once more and paste what you typed.
sent-file-gone = The file of this preview cannot be fetched any more. Nothing was changed; please use the command once more and send the file.
ui-labelled = { $label }: { $value }
