# A link called like a picture of another learner: `nbgrader autograde` leaves the link out, and
# must not leave out the picture.
import json
import subprocess
import sys

from attacks import NOTEBOOK, released

COURSE = True
STOCK = "is an attack on what our own plug-in leaves out"


def hand_in(notebook, folder):
    (folder / "plot.png").symlink_to("/dev/null")
    other = folder.parent / "beside"
    other.mkdir()
    (other / NOTEBOOK).write_text(json.dumps(released()))
    (other / "plot.png").write_bytes(b"a picture")


def host_unchanged(folder):
    run = subprocess.run([sys.executable, "-m", "nbgrader", "autograde", "day1", "--force"],
                         cwd=folder.parents[2], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr[-300:]
    kept = folder.parents[1] / "autograded/beside/plot.png"
    assert kept.exists(), "another learner's picture was left out"
