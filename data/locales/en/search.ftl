# What a search result says of other versions.
search-was = article { $number } of { $version } is now this one
search-versions = also in { $versions }
