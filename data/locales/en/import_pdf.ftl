# What a preview of an imported PDF says about what is drawn on its pages.

import-struck = { $count ->
    [one] One letter has
   *[other] { $count } letters have
} a line drawn through and count as deleted: left out. Look whether that is what the lines mean.
