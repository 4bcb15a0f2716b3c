"""The training, once more: the same seed must lead to the same network."""

import json
import subprocess
import sys

import numpy as np

from acceptance.case import Case, Refused, last_line, softmax
from acceptance.network import load

LIMIT = 180  # seconds
SAME = 0.02  # two processors round differently; another seed differs by far more
SAME_ACCURACY = 0.01


def repeats(case: Case) -> str:
    command = [sys.executable, "train.py", "--data", "train.npz", "--seed",
               str(case.record["seed"]), "--out", str(case.scratch)]
    try:
        done = subprocess.run(command, cwd=case.folder, timeout=LIMIT, capture_output=True,
                              text=True, encoding="utf-8", errors="replace", check=False)
    except subprocess.TimeoutExpired:
        raise Refused(f"train.py has not ended after {LIMIT} seconds") from None
    if done.returncode:
        raise Refused(f"train.py ended with {done.returncode}: {last_line(done.stderr)}")
    for name in ("model.onnx", "record.json"):
        if not (case.scratch / name).is_file():
            raise Refused(f"train.py --out has not written {name} there")
    return _same(case)


def _same(case: Case) -> str:
    run = load((case.scratch / "model.onnx").read_bytes())
    gap = np.abs(softmax(run(case.images)) - softmax(case.run(case.images))).max()
    if gap > SAME:
        raise Refused(f"trained again with seed {case.record['seed']}, a probability differs by "
                      f"{gap:.2f}: something is drawn without the seed, or the seed is another")
    again = json.loads((case.scratch / "record.json").read_text(encoding="utf-8")).get("accuracy")
    if not isinstance(again, float) or abs(again - case.record["accuracy"]) > SAME_ACCURACY:
        raise Refused(f"the record says {case.record['accuracy']}, trained again it says {again}")
    return f"trained again, probabilities differ by at most {gap:.1g}"
