# A line of `caucus treaty search --batch`, and what a search cannot be asked.

batch-line = Cette ligne n’est pas une requête. Écrivez un objet JSON par ligne : { "{" }"query": "…", "instrument": "any", "limit": 5{ "}" }.
batch-query = Il n’y a pas de mots dans « query ». Écrivez-y ce que vous cherchez, sous forme de texte.
batch-name = « { $key } » doit être un texte, ou être omis.
batch-fault = Cette requête n’a pas pu recevoir de réponse ; le journal technique dit pourquoi. Les autres lignes ont leur réponse.
search-language = « { $language } » n’est pas une langue dans laquelle les mots sont lus. Il y a : { $known }. Ne l’indiquez pas en cas de doute.
