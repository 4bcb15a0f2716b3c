# Sends a tensor of 40,000 dimensions for every check: what the judge says of each goes into the
# journal, and stays there.
from attacks import cell

COURSE = True
ANSWER = """
import json
from grader.learner import wire

honest = wire.pack


def pack(value):
    if "parts" not in value:
        return honest(value)
    shape = ["array", "tensor", "float32", "cpu", False, [1] * 40_000]
    parts = [["dict", ["seen", shape], ["unchanged", True]] for _ in value["parts"]]
    text = json.dumps(["dict", ["parts", ["list", *parts]], ["seconds", 0.1]]).encode()
    return len(text).to_bytes(8, "little") + text + bytes(4 * len(parts))


wire.pack = pack
softmax = standardise = distances = windows = patches = lambda *_: 0
"""


def hand_in(notebook, folder):
    cell(notebook, "standardise")["source"] = ANSWER


def host_unchanged(folder):
    for journal in folder.parents[1].glob(".grading/journal.jsonl"):
        size = journal.stat().st_size
        assert size < 500_000, f"the journal holds {size:,} bytes for two hand-ins"
