"""Make the course's environment: `make lab` and `make test` run this before anything else.

It installs what constraints.txt names into `.venv` beside pyproject.toml, once; after that it
compares a stamp and returns. On Windows, or by hand: `py -3.12 course/install.py`.

Standard library only, and no syntax newer than Python 3.6: a Python that is too old must be able
to read this file to be told so.
"""

import argparse
import hashlib
import importlib.util
import json
import os
import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path

import environment  # course/environment.py: a script's own folder comes first on its path
import uv

SUPPORTED = [(3, 12), (3, 11), (3, 13)]  # best first; pyproject.toml says the same range
ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "torch-in-three-days.json"
SCRATCH = VENV / "tmp"
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")

# Tried once, before an environment is called ready.
IMPORTS = "torch, torchvision, numpy, matplotlib, numba, onnxruntime, jupyterlab, nbgrader"

# Measured, in GB: the download, .venv afterwards, and the peak while pip has both on the disk.
# PyTorch brings the CUDA libraries on 64-bit Intel and AMD Linux only.
MACHINE = (platform.system(), platform.machine())
MACHINES = [("Linux", "x86_64"), ("Linux", "aarch64"), ("Darwin", "arm64"), ("Windows", "AMD64")]
DOWNLOAD, ON_DISK, PEAK = (4, 8, 12.5) if MACHINES[0] == MACHINE else (0.4, 2, 3)

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


def main(arguments=None):
    parser = argparse.ArgumentParser(description="Make the course's environment in .venv.")
    parser.add_argument("--extra", action="append", default=[], help="such as: test")
    extras = parser.parse_args(arguments).extra
    try:
        ensure(set(extras))
    except KeyboardInterrupt:
        print("\nStopped. Run the same command again to go on.", file=sys.stderr)
        return 130
    except Problem as problem:
        print(problem, file=sys.stderr)
    except OSError as error:
        print(f"{error}\n{explain(str(error))}", file=sys.stderr)
    else:
        return 0
    return 1


def ensure(extras):
    """Return at once if .venv is as it should be; else make it so."""
    stamp = read_stamp()
    kept = extras.union(stamp.get("extras", []))  # `make lab` must not undo `make test`
    wanted = {"place": str(ROOT), "files": fingerprint(), "extras": sorted(kept)}
    version = version_inside()
    stamp = moved_here(stamp, version)
    lost = environment.lost(VENV, stamp.get("holds", []))
    if wanted.items() <= stamp.items() and version in SUPPORTED and not lost:
        return
    check_writable()
    moved = stamp.get("place", str(ROOT)) != str(ROOT)
    if moved or version not in SUPPORTED:
        make_venv("was made in another folder" if moved else "does not start"
                  if version is None else "has Python {}.{}".format(*version))
    elif lost:
        print("Missing in .venv: {}. It is installed again.".format(", ".join(lost[:5])))
        environment.forget(VENV, lost)
    install(wanted["extras"])
    environment.name_kernel(VENV, PYTHON)
    try_imports()
    keep_stamp(dict(wanted, holds=environment.holds(VENV)))
    print("The environment is ready.")


def moved_here(stamp, version):
    """The stamp of a .venv that came here with its folder, once it names this place."""
    old = stamp.get("place", str(ROOT))
    if old == str(ROOT) or version not in SUPPORTED or WINDOWS:
        return stamp
    check_writable()
    environment.rename(VENV, old, str(ROOT))
    keep_stamp(dict(stamp, place=str(ROOT)))
    print(f"The environment came from {old}; it works here now.", flush=True)
    return read_stamp()


def try_imports():
    """Raise Problem if what was installed cannot be imported."""
    tried = subprocess.run([str(PYTHON), "-c", "import " + IMPORTS], cwd=str(VENV),
                           env=environment.clean(os.environ), stdout=subprocess.DEVNULL,
                           stderr=subprocess.PIPE, encoding="utf-8", errors="replace")
    if tried.returncode:
        lines = tried.stderr.strip().splitlines() or [f"it ended with {tried.returncode}"]
        raise Problem(NO_IMPORT.format(lines[-1]))


def keep_stamp(stamp):
    new = STAMP.with_name(STAMP.name + ".new")  # the old one may be a hard link
    new.write_text(json.dumps(stamp), encoding="utf-8")
    os.replace(str(new), str(STAMP))


def read_stamp():
    try:
        return json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def fingerprint():
    files = [ROOT / "pyproject.toml", ROOT / "constraints.txt"]
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()


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


def install(extras):
    """Let pip install the course and its packages, with its progress in sight."""
    shutil.rmtree(str(SCRATCH), ignore_errors=True)  # what a killed install left behind
    site = environment.site_packages(VENV)
    fresh = not (site and (site / "torch").exists())
    free = shutil.disk_usage(str(VENV)).free / 1e9
    if fresh and free < PEAK:
        raise Problem(NO_SPACE)
    print("Installing PyTorch, JupyterLab and what they need into .venv: "
          f"about {DOWNLOAD} GB to download, {ON_DISK} GB on disk, 2 to 20 minutes." if fresh
          else "Bringing .venv up to date.", flush=True)
    if STAMP.exists():
        STAMP.unlink()  # half an update must not pass for a whole one
    course = ".[{}]".format(",".join(["all", *extras]))
    # pip keeps a copy of each download, which an interrupted install needs; if there is room.
    cache = ["--no-cache-dir"] if fresh and free < PEAK + DOWNLOAD else []
    variables = environment.clean(os.environ)
    if uv.install(str(PYTHON), str(ROOT), course, variables, cached=not cache):
        return
    code, errors = run_pip(["install", *cache, "-c", "constraints.txt", "-e", course])
    if code:
        raise Problem(explain(errors))


def run_pip(arguments):
    """Run pip in .venv and show all it says; return its exit code and its error output."""
    variables = environment.clean(os.environ)
    if not WINDOWS:  # /tmp is often a small disk in memory, and pip unpacks gigabytes
        SCRATCH.mkdir()
        variables["TMPDIR"] = str(SCRATCH)
    pip = subprocess.Popen([str(PYTHON), "-m", "pip", *arguments], cwd=str(ROOT), env=variables,
                           stderr=subprocess.PIPE, encoding="utf-8", errors="replace")
    errors = []
    try:
        for line in pip.stderr:
            sys.stderr.write(line)
            errors.append(line)
        return pip.wait(), "".join(errors)
    finally:
        pip.terminate()
        pip.wait()
        pip.stderr.close()
        shutil.rmtree(str(SCRATCH), ignore_errors=True)


def explain(output):
    return next((meaning for sign, meaning in CAUSES if re.search(sign, output)), UNKNOWN)


if __name__ == "__main__":
    sys.exit(main())
