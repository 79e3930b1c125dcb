# What a preview of an imported PDF says about what is drawn on its pages.

import-struck = { $count ->
    [one] One letter has
   *[other] { $count } letters have
} a line drawn through and count as deleted: left out. Look whether that is what the lines mean.

import-untagged = { $count ->
    [one] One letter stands
   *[other] { $count } letters stand
} amid the text without being part of what the file itself calls its text. They were kept where they stand: look at them.

import-covered = { $count ->
    [one] One letter lies
   *[other] { $count } letters lie
} under something drawn over the text, so that nobody sees it on the page: left out.
