"""The pictures: made of what they are given, told apart without colours, whatever the names are."""

import io
import itertools
import subprocess
import sys

import pytest
from PIL import Image, ImageColor

from bot.status.chart import FILLS, Bar, Chart, drawable, png

CHART = Chart("T", ("ratified", "signed only", "neither"), (Bar("A", (1, 2, 3)), Bar("B", (0, 40, 4))), "As of today")


def picture(chart: Chart) -> Image.Image:
    return Image.open(io.BytesIO(png(chart))).convert("RGB")


def widths(image: Image.Image, row: int) -> list[int]:
    """Return how many pixels of a line have each fill."""
    pixels = [image.getpixel((x, row)) for x in range(image.width)]
    return [pixels.count(ImageColor.getrgb(fill)) for fill in FILLS]


def test_bars_are_as_long_as_their_numbers() -> None:
    """In proportion, within what edges take."""
    image = picture(CHART)
    first, second = (widths(image, (104 + at * 62 + 24 + 2) * 3) for at in range(2))
    per_one = sum(second) / 44
    for drawn, meant in zip(first + second, (1, 2, 3, 0, 40, 4), strict=True):
        assert abs(drawn - meant * per_one) <= 6


def test_fills_are_told_apart_in_grey() -> None:
    """Nobody needs to see colours: contrast of 1.5 between neighbours, 4.5 of dark words on the ground."""

    def luminance(colour: str) -> float:
        parts = [value / 255 for value in ImageColor.getrgb(colour)[:3]]
        linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    def contrast(one: str, other: str) -> float:
        light, dark = sorted((luminance(one), luminance(other)), reverse=True)
        return (light + 0.05) / (dark + 0.05)

    assert all(contrast(a, b) > 1.5 for a, b in itertools.pairwise(FILLS))
    assert contrast("#57606A", "#FFFFFF") > 4.5


@pytest.mark.parametrize("name", ["Türkiye", "中国", "مصر", "x" * 5000, "", "\u202e\n💥"])
def test_any_name_makes_a_picture(name: str) -> None:
    """Cut, without accents, or dotted: never an error."""
    image = picture(Chart(name, ("a", "b"), (Bar(name, (0, 0), name),), name, (40, name), stacked=False))
    assert image.width == 1320
    assert 300 < image.height < 20_000
    assert drawable("Türkiye d’Ivoire") == "Turkiye d'Ivoire"


def test_nobody_waits_for_pillow_who_wants_no_picture() -> None:
    """It is imported with the first picture."""
    code = "import sys, bot.status.service, cogs.status.cog; sys.exit('PIL' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0
