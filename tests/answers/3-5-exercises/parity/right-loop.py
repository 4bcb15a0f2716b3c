# row by row in Python
import math


def parity(expected, got, tolerance):
    far, image, same = -1.0, 0, 0
    for row, (a, b) in enumerate(zip(expected.tolist(), got.tolist(), strict=True)):
        gaps = [abs(p - q) for p, q in zip(a, b, strict=True)]
        gap = math.inf if any(map(math.isnan, gaps)) else max(gaps)
        if gap > far:
            far, image = gap, row
        same += expected[row].argmax().item() == got[row].argmax().item()
    return far <= tolerance, far, image, same / len(expected)
