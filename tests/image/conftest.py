"""The tests of the finished image: `make image-test`. `make test` leaves them out."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import engine
import pytest

collect_ignore_glob = [] if "IMAGE" in os.environ else ["test_*.py"]
sys.path.append(str(Path(__file__).parents[1] / "helpers"))  # browser.py


@pytest.fixture(scope="module")
def lab() -> Iterator[engine.Container]:
    """One container for a file's tests, hardened, with a volume of its own."""
    with engine.volume() as volume, engine.container(volume) as running:
        yield running
