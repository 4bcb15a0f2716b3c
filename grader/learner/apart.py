"""Random numbers of the reference's own: a learner's process cannot draw them again.

That process knows the seed that its own cells draw from, and may know what the teacher's draw:
which images of a public data set, in which order. So what only the reference draws comes from
other numbers, made of a secret that it alone has. `torch.initial_seed()` stays as it was:
`check.fill` gives a network the same parameters on both sides.
"""

import hashlib
import random

import numpy as np
import torch

# at::CPUGeneratorImplStateLegacy: the seed, three numbers that say where it stands, 624 words.
SEED, WORDS = slice(0, 8), slice(24, 24 + 8 * 624)


def state() -> tuple:
    """Where the generators of torch, NumPy and `random` stand."""
    return torch.get_rng_state(), np.random.get_state(), random.getstate()


def restore(before: tuple) -> None:
    torch.set_rng_state(before[0])
    np.random.set_state(before[1])
    random.setstate(before[2])


class Apart:
    """`begin` and `end` enclose what draws from numbers of its own; they may be nested.

    key: the secret. Each `begin` begins anew: what a cell draws or seeds in between tells
    nothing of what is drawn after the next one.
    """

    def __init__(self, key: str):
        self.key, self.count = key, 0
        self._before: list[tuple] = []

    def begin(self) -> None:
        self._before.append(state())
        self.count += 1
        made = self._bytes(f"draws {self.count}", 4 * 624)
        torch.set_rng_state(_torchs(self._before[-1][0], np.frombuffer(made, "<u4")))
        np.random.seed(np.frombuffer(made[:64], "<u4"))
        random.seed(made)

    def end(self) -> None:
        restore(self._before.pop())

    def seed(self) -> int:
        """What is added to the seeds that only the reference sets."""
        return int.from_bytes(self._bytes("seed", 6))

    def _bytes(self, purpose: str, size: int) -> bytes:
        return hashlib.shake_256(f"{self.key} {purpose}".encode()).digest(size)


def _torchs(before: torch.Tensor, words: np.ndarray) -> torch.Tensor:
    """The state of torch's generator, seeded afresh, with the seed of `before` and these words.

    `torch.manual_seed` would use 32 bits of a secret: few enough to try them all."""
    made = torch.Generator().manual_seed(0).get_state().numpy()
    made[SEED] = before.numpy()[SEED]
    made[WORDS] = words.astype("<u8").view(np.uint8)
    return torch.from_numpy(made)
