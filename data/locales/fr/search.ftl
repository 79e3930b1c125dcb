# What a search result says of other versions.
search-was = l’article { $number } de { $version } est maintenant celui-ci
search-versions = aussi dans { $versions }
