"""What is being judged: the folder, and what earlier checks have found out about it."""

import tempfile
from pathlib import Path

import numpy as np

from acceptance.layout import strangers


class Refused(Exception):
    """A check has not passed; the message says why, in one line."""


class Case:
    """One hand-in. Use it in a `with`: what was started for it ends there."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.images, self.labels = strangers()  # float32 (300, 1, 8, 8), int64 (300,)
        self.record: dict = {}
        self.run = None  # run(images) -> scores (n, 10), once the network has been loaded
        self.accuracy = 0.0  # of the strangers
        self.service = None

    def __enter__(self):
        self._scratch = tempfile.TemporaryDirectory()
        self.scratch = Path(self._scratch.name)
        return self

    def __exit__(self, *error):
        if self.service:
            self.service.stop()
        self._scratch.cleanup()


def softmax(scores: np.ndarray) -> np.ndarray:
    """Probabilities (n, 10) of scores (n, 10)."""
    shares = np.exp(scores - scores.max(axis=1, keepdims=True))
    return shares / shares.sum(axis=1, keepdims=True)


def last_line(text: str) -> str:
    """The last line of a program's output that says something, at most 200 characters of it."""
    lines = [line.strip() for line in text.splitlines() if any(map(str.isalnum, line))]
    return lines[-1][:200] if lines else "it printed nothing"
