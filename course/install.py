"""Make the course's environment: `make lab` and `make test` run this before anything else.

It installs what constraints.txt names into `.venv` beside pyproject.toml, once; after that it
compares a stamp and returns. On Windows, or by hand: `py -3.12 course/install.py`.

Standard library only, and no syntax newer than Python 3.6: a Python that is too old must be able
to read this file to be told so.
"""

import argparse
import hashlib
import json
import os
import subprocess
import sys

import advice  # course/advice.py: a script's own folder comes first on its path
import environment
import fetch
from advice import ROOT, Problem
from pythons import (
    PYTHON,
    SUPPORTED,
    VENV,
    WINDOWS,
    check_writable,
    make_venv,
    version_inside,
)

STAMP = VENV / "torch-in-three-days.json"
# Tried once, before an environment is called ready.
IMPORTS = "torch, torchvision, numpy, matplotlib, numba, onnxruntime, jupyterlab, nbgrader"


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
        print(f"{error}\n{advice.explain(str(error))}", file=sys.stderr)
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
    fetch.install(wanted["extras"], STAMP)
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
        raise Problem(advice.NO_IMPORT.format(lines[-1]))


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


if __name__ == "__main__":
    sys.exit(main())
