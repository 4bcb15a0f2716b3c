"""A picture of the bits of a floating-point number: sign, exponent and mantissa."""

import torch
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from course.pictures.canvas import VIRIDIS, Picture

# Bits of the exponent and of the mantissa: IEEE 754, and bfloat16, which is half a float32.
WIDTHS = {torch.float32: (8, 23), torch.bfloat16: (8, 7), torch.float16: (5, 10)}
PARTS = {"sign": 0.3, "exponent": 0.62, "mantissa": 1.0}  # dark to light: it holds in grey
SIDE = 0.25  # of one bit, in inches
LEFT = 13  # where the mantissa begins, in bits: room for a name, a sign and 8 bits of exponent


def bits(**numbers: torch.Tensor) -> Picture:
    """Draw the bits of up to six numbers, one a row, all aligned where the mantissa begins.

    numbers: named tensors of one element, float32, bfloat16 or float16, such as
    `draw.bits(float32=x, half=x.half())`. Raises ValueError for any other.
    """
    if not 1 <= len(numbers) <= 6:
        raise ValueError(f"bits draws 1 to 6 numbers, got {len(numbers)}")
    rows = {name: _parts(name, number) for name, number in numbers.items()}
    width = LEFT + max(len(mantissa) for _sign, _exponent, mantissa in rows.values()) + 6
    height = 1.3 * len(rows) + 1.2
    figure = Figure(figsize=(width * SIDE, height * SIDE))
    axes = figure.add_axes((0, 0, 1, 1), xlim=(0, width), ylim=(height, 0))
    axes.set_axis_off()
    words = []
    for n, (name, parts) in enumerate(rows.items()):
        value, y = f"{numbers[name].item():.9g}", 1.3 * n + 1.1
        end = _draw(axes, y, parts, headed=n == 0)
        axes.text(0.2, y + 0.5, name, va="center", fontsize=10)
        axes.text(end + 0.4, y + 0.5, value, va="center", fontsize=10)
        words.append(f"{name} {value}: sign {parts[0]}, exponent {parts[1]}, mantissa {parts[2]}")
    return Picture(figure, "\n".join(words))


def _parts(name: str, number: torch.Tensor) -> list[str]:
    """The bits of one number as three strings of 0 and 1: sign, exponent, mantissa."""
    if number.dtype not in WIDTHS or number.numel() != 1:
        raise ValueError(f"{name}: bits draws one float32, bfloat16 or float16, got "
                         f"{number.dtype} of shape {tuple(number.shape)}")
    exponent, mantissa = WIDTHS[number.dtype]
    size = 1 + exponent + mantissa
    whole = number.detach().reshape(()).view(torch.int32 if size == 32 else torch.int16).item()
    text = f"{whole % 2**size:0{size}b}"  # Python's integers have no sign bit of their own
    return [text[0], text[1:1 + exponent], text[1 + exponent:]]


def _draw(axes, y: float, parts: list[str], *, headed: bool) -> int:
    """Draw a row of bits, in the first row with its headings; return where it ends."""
    x = LEFT - len(parts[1]) - 1
    for (heading, shade), digits in zip(PARTS.items(), parts, strict=True):
        if headed:
            axes.text(x + len(digits) / 2, 0.55, heading, ha="center", va="center", fontsize=9)
        for digit in digits:
            axes.add_patch(Rectangle((x, y), 1, 1, facecolor=VIRIDIS(0.35 + 0.65 * shade),
                                     edgecolor="black", linewidth=0.6))
            axes.text(x + 0.5, y + 0.53, digit, ha="center", va="center", fontsize=9)
            x += 1
    return x
