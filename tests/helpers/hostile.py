"""Bodies that are no image of 8 by 8: mutations of one, and what strangers send."""

import json
import random
from collections.abc import Iterator

RIGHT = [[n / 10 for n in range(8)] for _row in range(8)]
SCALARS = [None, True, "0.5", -1, 1.0001, 1e308, float("nan"), float("inf"), [], {}, "é\u0000",
           [[0.5]], {"0": 0.5}, 10**300]


def bodies(rng: random.Random, count: int) -> Iterator[bytes]:
    """`count` bodies, none of them a right one."""
    kinds = [pixel, row, rows, document, cut, flipped, noise, nested, long, words]
    for _n in range(count):
        yield rng.choice(kinds)(rng)


def packed(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def image() -> list:
    return [list(line) for line in RIGHT]


def pixel(rng: random.Random) -> bytes:
    made = image()
    made[rng.randrange(8)][rng.randrange(8)] = rng.choice(SCALARS)
    return packed({"image": made})


def row(rng: random.Random) -> bytes:
    made = image()
    made[rng.randrange(8)] = rng.choice([*SCALARS, [0.5] * 7, [0.5] * 9, [0.5] * 64, "00000000"])
    return packed({"image": made})


def rows(rng: random.Random) -> bytes:
    made = image() * rng.choice([0, 2]) or image()[:rng.randrange(8)]
    return packed({"image": rng.choice([made, [made], {"rows": made}, str(made)])})


def document(rng: random.Random) -> bytes:
    key = rng.choice(["Image", "images", "", "image ", "imagé", "__proto__"])
    return packed(rng.choice([{key: image()}, image(), {"image": image(), key: 1},
                              [{"image": image()}], *SCALARS]))


def cut(rng: random.Random) -> bytes:
    whole = packed({"image": image()})
    return whole[:rng.randrange(len(whole))]


def flipped(rng: random.Random) -> bytes:
    whole = bytearray(packed({"image": image()}))
    for _n in range(3):  # in the key or the brackets: never still an image
        whole[rng.choice([0, 1, 2, 5, 8, 11, 12, len(whole) - 1])] = rng.randrange(128, 256)
    return bytes(whole)


def noise(rng: random.Random) -> bytes:
    return b"\xff" + rng.randbytes(rng.randrange(300))


def nested(rng: random.Random) -> bytes:
    opening, closing = rng.choice([(b"[", b"]"), (b'{"image":', b"}")])
    depth = rng.randrange(50, 400)
    return opening * depth + b"0" + closing * depth


def long(rng: random.Random) -> bytes:
    return rng.choice([b" ", b"[", b"9", b"\x00"]) * rng.randrange(5_000, 100_000)


def words(rng: random.Random) -> bytes:
    return rng.choice([b"image=0&image=1", b"<image/>", b"%PDF-1.7", b"\x89PNG\r\n", b"null",
                       b"'; DROP TABLE digits; --", b"\x80\x04\x95", b"{{7*7}}", b"NaN", b"-"])
