# Leaves files in the caches of torch, Triton, Inductor and matplotlib, for whoever loads them next.
import getpass
import tempfile
from pathlib import Path

import matplotlib
from attacks import cell

CACHE = Path.home() / ".cache"
PLACES = (CACHE / "torch/hub/attack.py", CACHE / "torch/kernels/attack",
          Path.home() / ".triton/cache/attack.so",
          Path(tempfile.gettempdir()) / f"torchinductor_{getpass.getuser()}/attack.py",
          Path(matplotlib.get_cachedir()) / "attack.json")
ANSWER = """
from pathlib import Path
for place in {places}:
    try:
        Path(place).parent.mkdir(parents=True, exist_ok=True)
        with open(place, "x") as file:
            file.write("# planted")
    except OSError:
        pass
softmax = lambda x, dim: x
"""


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] = ANSWER.format(places=list(map(str, PLACES)))


def host_unchanged(folder):
    planted = [path for path in PLACES if path.exists() and path.read_text() == "# planted"]
    for path in planted:
        path.unlink()
    assert not planted, f"planted {', '.join(map(str, planted))}"
