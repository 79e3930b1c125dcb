"""How lists count: a number as decimal, letter or Roman figure. Pure."""

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_CHINESE = "〇一二三四五六七八九"


def letters(number: int) -> str:
    """Return 1 as 'a', 26 as 'z', 27 as 'aa' (lists count so, not as 'az')."""
    if number < 1:
        return str(number)
    return chr(97 + (number - 1) % 26) * ((number - 1) // 26 + 1) if number <= 780 else str(number)


def spread_letters(number: int) -> str:
    """Return 27 as 'aa', 28 as 'ab', as web pages count."""
    found = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        found = chr(97 + rest) + found
    return found or str(number)


def roman(number: int) -> str:
    """Return a number in small Roman figures; as it is beyond 3999."""
    if not 0 < number < 4000:
        return str(number)
    found = ""
    for value, sign in _ROMAN:
        while number >= value:
            found, number = found + sign, number - value
    return found


def chinese(number: int) -> str:
    """Return a number from 1 to 999 in Chinese figures; as it is beyond."""
    if not 0 < number < 1000:
        return str(number)
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    found = f"{_CHINESE[hundreds]}百" if hundreds else ""
    if tens:
        found += "十" if tens == 1 and not hundreds else f"{_CHINESE[tens]}十"
    elif hundreds and ones:
        found += "〇"
    return found + (_CHINESE[ones] if ones else "")


def arabic(number: int) -> str:
    """Return a number in the figures of Arabic script."""
    return str(number).translate({48 + k: 0x660 + k for k in range(10)})
