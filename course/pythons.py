"""Which Python can run the course, and a .venv made with it.

install.py runs this before anything is installed: standard library only, and no syntax newer
than Python 3.6.
"""

import importlib.util
import os
import shutil
import subprocess
import sys

from advice import (  # course/advice.py
    MACHINE,
    MACHINES,
    NO_BUILD,
    NOT_WRITABLE,
    ROOT,
    Problem,
    explain,
)

SUPPORTED = [(3, 12), (3, 11), (3, 13)]  # best first; pyproject.toml says the same range
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")


def make_venv(fault):
    check_python(sys.version_info[:2])
    if MACHINE not in MACHINES:
        raise Problem(NO_BUILD)
    if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        raise Problem("This Python cannot make an environment. On Debian and Ubuntu: sudo apt "
                      "install python{}.{}-venv; then run this again.".format(*sys.version_info))
    if VENV.exists():
        print(f"The .venv here {fault}; making it anew.", flush=True)
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)],
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          encoding="utf-8", errors="replace")
    if made.returncode:
        raise Problem(made.stdout.strip() + "\n" + explain(made.stdout))


def check_python(version):
    if tuple(version) in SUPPORTED and sys.maxsize > 2**32:
        return
    fits = "64-bit Python {}.{} to {}.{}".format(*min(SUPPORTED), *max(SUPPORTED))
    other = suitable()
    again = (f"Run: {other}" if other else
             "Install Python 3.12 and run this again (with conda, see environment.yml).")
    raise Problem("This is Python {}.{}; the course needs {}. {}".format(*version, fits, again))


def suitable():
    """The command that would work, if a Python that fits is on PATH and starts."""
    for major, minor in SUPPORTED:
        name = f"py -{major}.{minor}" if WINDOWS else f"python{major}.{minor}"
        command = [*name.split(), "-c", ""]
        # A name on PATH proves little: version managers leave stubs that do not start.
        if shutil.which(command[0]) and not subprocess.call(
                command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL):
            return f"{name} course/install.py" if WINDOWS else f"make lab PYTHON={name}"
    return None


def version_inside():
    """The Python version of .venv; None if it does not start or its pip was never finished."""
    probe = "import pip, sys; print(*sys.version_info[:2])"
    try:
        output = subprocess.check_output([str(PYTHON), "-I", "-c", probe],
                                         stderr=subprocess.DEVNULL)
    except (OSError, subprocess.CalledProcessError):
        return None
    return tuple(int(number) for number in output.split())


def check_writable():
    for folder in (ROOT, VENV):
        if folder.exists() and not os.access(str(folder), os.W_OK):
            raise Problem(NOT_WRITABLE)
