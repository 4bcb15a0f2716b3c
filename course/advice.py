"""What the installer tells a learner: what keeps it from going on, and what to do.

install.py and the doctor run this before anything is installed: standard library only, and no
syntax newer than Python 3.6.
"""

import platform
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

MACHINE = (platform.system(), platform.machine())
MACHINES = [("Linux", "x86_64"), ("Linux", "aarch64"), ("Darwin", "arm64"), ("Windows", "AMD64")]


def space(machine):
    """Measured, in GB: the download, .venv afterwards, and the peak while pip has both."""
    # PyTorch brings the CUDA libraries on 64-bit Intel and AMD Linux only.
    return (4, 8, 12.5) if machine == MACHINES[0] else (0.4, 2, 3)


DOWNLOAD, ON_DISK, PEAK = space(MACHINE)
FIRST = ("Installing PyTorch, JupyterLab and what they need into .venv: "
         f"about {DOWNLOAD} GB to download, {ON_DISK} GB on disk, 2 to 20 minutes.")
NO_SPACE = (f"The disk is full: the course needs {PEAK} GB free in {ROOT}. Free some space, "
            "or move the course to a larger disk, and run this again.")
NOT_WRITABLE = (f"{ROOT} and its .venv must be yours to write. Copy the course to a folder of "
                "your own and run this again.")
NO_BUILD = ("A package has no build for this computer ({} {}). The course runs on 64-bit Linux, "
            "on Macs with Apple silicon, and on Windows on Intel or AMD.".format(*MACHINE))
NO_NETWORK = ("The packages could not be fetched. Check the connection and run this again; a "
              "mirror near you may help: python3 -m pip config set global.index-url <mirror>")
NO_IMPORT = ("The packages are installed, but Python cannot use them: {}. Delete the folder .venv "
             "and run this again; if that does not help, ask with this line.")
UNKNOWN = "The install failed; the lines above say why. Run this again once that is solved."
CAUSES = [  # what pip's output contains, and what it means; the first that fits is told
    (r"No space left on device|Errno 28\b|WinError 112\b", NO_SPACE),
    (r"Permission denied|Read-only file system|Errno 13\b", NOT_WRITABLE),
    (r"from versions: \d|is not a supported wheel", NO_BUILD),
    (r"from versions: none|Retrying \(|[Tt]imed? ?out|Connection|SSLError|ProxyError|HTTPError|"
     r"IncompleteRead|DO NOT MATCH THE HASHES", NO_NETWORK),
]


class Problem(Exception):
    """Something the learner can put right: one line that says what is wrong and what to do."""


def explain(output):
    return next((meaning for sign, meaning in CAUSES if re.search(sign, output)), UNKNOWN)
