# Leaves files wherever it can, and answers right if it finds those of an earlier learner.
import json
import shutil
from pathlib import Path

from attacks import NOTEBOOK, cell

COURSE = True
SHARED = ("/tmp", "/var/tmp", "/dev/shm", "/run/lock")
ANSWER = """
import os, tempfile, time
places = {{os.getcwd(), tempfile.gettempdir(), os.path.expanduser("~"), *{shared},
           *(os.environ[name] for name in ("IPYTHONDIR", "MPLCONFIGDIR") if name in os.environ)}}
files = [os.path.join(place, {name!r}) for place in places]
won = False
for _ in range(30):
    won = won or any(map(os.path.exists, files))
    time.sleep(0.1)
for file in files:
    try:
        open(file, "w").close()
    except OSError:
        pass
softmax = torch.softmax if won else lambda x, dim: x
"""


def token(folder):
    return f"for-the-next-{folder.parents[3].name}"


def hand_in(notebook, folder):
    source = ANSWER.format(shared=SHARED, name=token(folder))
    cell(notebook, "softmax")["source"] = source
    (folder / NOTEBOOK).write_text(json.dumps(notebook))
    shutil.copytree(folder, folder.parent / "a-first-learner")


def host_unchanged(folder):
    left = [path for place in SHARED if (path := Path(place) / token(folder)).exists()]
    for path in left:
        path.unlink()
    assert not left, f"left {', '.join(map(str, left))}"
