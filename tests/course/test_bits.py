"""The bits of a number, as PyTorch itself stores them."""

import math

import pytest
import torch
from matplotlib.patches import Rectangle

from course import draw


def test_pi_in_three_formats():
    pi = torch.tensor(math.pi)
    assert draw.bits(a=pi, b=pi.bfloat16(), c=pi.half()).words.splitlines() == [
        "a 3.14159274: sign 0, exponent 10000000, mantissa 10010010000111111011011",
        "b 3.140625: sign 0, exponent 10000000, mantissa 1001001",
        "c 3.140625: sign 0, exponent 10000, mantissa 1001001000"]


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16, torch.float16])
@pytest.mark.parametrize("value", [-2.5, -0.0, 1e-7, 40000.0, math.inf])
def test_the_bits_are_worth_the_number(dtype: torch.dtype, value: float):
    number = torch.tensor(value, dtype=dtype)
    sign, exponent, mantissa = (word.split()[-1] for word in
                                draw.bits(x=number).words.split(": ")[1].split(", "))
    bias = 2 ** (len(exponent) - 1) - 1
    power, fraction = int(exponent, 2), int(mantissa, 2) / 2 ** len(mantissa)
    if power == 2 * bias + 1:
        size = math.inf if fraction == 0 else math.nan
    else:
        size = (fraction + (power > 0)) * 2.0 ** (max(power, 1) - bias)
    assert math.copysign(size, -1 if sign == "1" else 1) == number.item()
    assert math.copysign(1, number.item()) == (-1 if sign == "1" else 1)


def test_one_box_a_bit_and_the_mantissas_begin_together():
    x = torch.tensor(1.0)
    axes = draw.bits(full=x, half=x.half()).figure.axes[0]
    boxes = [patch for patch in axes.patches if isinstance(patch, Rectangle)]
    assert len(boxes) == 32 + 16
    assert boxes[9].get_x() == boxes[32 + 6].get_x()
    assert len({box.get_facecolor() for box in boxes}) == 3


@pytest.mark.parametrize("number", [torch.tensor(1), torch.ones(2), torch.ones(()).double()])
def test_what_it_does_not_draw(number: torch.Tensor):
    with pytest.raises(ValueError, match="one float32, bfloat16 or float16"):
        draw.bits(x=number)


def test_at_most_six_rows():
    with pytest.raises(ValueError, match="got 7"):
        draw.bits(**{f"x{n}": torch.ones(()) for n in range(7)})
    with pytest.raises(ValueError, match="got 0"):
        draw.bits()
