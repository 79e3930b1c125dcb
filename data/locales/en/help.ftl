# /help and /about.

help-title = What you can do here
help-member = Type a command in any channel. Answers are private; the Share button shows one to the channel.
help-organiser = You are an organiser here. Answers are private; the Share button shows one to the channel.
help-menus = In the menu of a message (hold or right-click it, Apps): { $names }.
help-choose = Show the commands of a group…
about-title = Caucus { $version }
about-body = Look up principles and treaty articles, keep the calendar, collect signatures under joint letters: for coalitions in treaty negotiations. Summaries are the project’s own words, never treaty text; each names its source and date.
about-kept = What is kept, and where
about-kept-body = Everything stays in one database on your host’s machine; nothing is sent anywhere but Discord. Kept are: signatures and what signers typed, sessions and announcements, imported texts, what you watch in them, this server’s settings, and Discord ids of those who did it. Discord itself sees every command you use.
about-texts = Texts
