# Watching treaties: /treaty watch, and what is told when a text arrives.

watch-nothing = Say what to watch: an article, a chapter, a tag or a word.
watch-chapter = “{ $chapter }” is no chapter. Try V, or 5.
watch-word = A word to watch has 2 to { $most } characters.
watch-tag-unknown = No article there has the tag “{ $tag }”. There are: { $known }.
watch-no-channel = There is no channel for announcements yet. Choose one with /setup.
watch-full = That is more than { $most } in all. Remove something first with /treaty watch remove.
watch-already = That is watched already. /treaty watch list shows everything.
watch-unknown = That is not watched. /treaty watch list shows everything.

watch-about-article = article { $value } ({ $version })
watch-about-chapter = chapter { $value }
watch-about-tag = tag “{ $value }”
watch-about-word = word “{ $value }”
watch-added = Watched from now on: { $watches }. When a new text arrives, you get one private message with what changed.
watch-added-channel = Watched from now on for <#{ $channel }>: { $watches }. When a new text arrives, a summary is posted there.
watch-removed = No longer watched: { $watch }.
watch-list-title = What you watch here
watch-list-none = Nothing yet. Add something with /treaty watch add.
watch-list-channel = For the announcements channel
watch-list-yours = For you; nobody else sees this

watch-told-title = { $name }: { $version } is here
watch-told-from = Compared with { $version }.
watch-told-count = { $count ->
    [one] One change in what you watch.
   *[other] { $count } changes in what you watch.
}
watch-told-nothing = Nothing you watch changed. In the whole text: { $counts }.
watch-told-same = Not a word of the text changed.
watch-told-more = … and { $count } more, in the file.
watch-told-more-channel = … and { $count } more, in the files.
watch-told-withdrawn = This text was withdrawn again. Nothing to read here.
watch-told-why = You watch this treaty; /treaty watch list in the server shows and ends it.
watch-told-channel = What this channel watches
