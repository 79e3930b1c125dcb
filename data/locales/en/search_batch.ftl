# A line of `caucus treaty search --batch`, and what a search cannot be asked.

batch-line = This line is no query. Write one JSON object a line: { "{" }"query": "…", "instrument": "any", "limit": 5{ "}" }.
batch-query = There are no words in “query”. Write what is looked for as a text.
batch-name = “{ $key }” has to be a text, or left out.
batch-fault = This query could not be answered; the log says why. The other lines are answered.
search-language = “{ $language }” is no language that words are read in. There are: { $known }. Leave it out when you are not sure.
