"""Broken notebooks, each broken in one of many ways: what a disk, a sync tool, an editor or an
attacker can make of a hand-in. Seeded, so that a run can be repeated.
"""

import copy
import json
import random
from collections.abc import Callable

from broken import cells, files

Way = Callable[[random.Random, dict], bytes | None]  # None: the notebook was changed in place
WAYS: list[Way] = [
    files.cut_off, files.bytes_exchanged, files.bytes_repeated_or_lost, files.no_notebook_at_all,
    files.almost_json, files.other_encoding, cells.wrong_types, cells.keys_lost,
    cells.cells_of_other_kinds, cells.names_doubled, cells.other_version, cells.odd_text,
    cells.odd_lists, cells.hard_sources, cells.hard_sources, cells.huge, cells.deep,
    cells.numbers_beyond_all_bounds, cells.odd_outputs, cells.wrong_types]


def broken(generator: random.Random, number: int, notebook: dict) -> bytes:
    """The `number`-th broken notebook: the ways take turns, and some meet a second one."""
    made = copy.deepcopy(notebook)
    content = WAYS[number % len(WAYS)](generator, made)
    if content is None and generator.random() < 0.2:
        content = generator.choice(WAYS)(generator, made)
    return json.dumps(made).encode() if content is None else content
