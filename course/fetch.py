"""What is installed comes into .venv: by uv, or by pip where there is none.

install.py runs this before anything is installed: standard library only, and no syntax newer
than Python 3.6.
"""

import os
import shutil
import subprocess
import sys

import advice  # course/advice.py, as in install.py
import environment
import uv
from advice import ROOT, Problem
from pythons import PYTHON, VENV, WINDOWS

SCRATCH = VENV / "tmp"


def install(extras, stamp):
    """Let uv or pip install the course and its packages, with its progress in sight.

    stamp: the file that says what is installed; it goes once something changes.
    """
    shutil.rmtree(str(SCRATCH), ignore_errors=True)  # what a killed install left behind
    site = environment.site_packages(VENV)
    fresh = not (site and (site / "torch").exists())
    free = shutil.disk_usage(str(VENV)).free / 1e9
    if fresh and free < advice.PEAK:
        raise Problem(advice.NO_SPACE)
    print(advice.FIRST if fresh else "Bringing .venv up to date.", flush=True)
    if stamp.exists():
        stamp.unlink()  # half an update must not pass for a whole one
    course = ".[{}]".format(",".join(["all", *extras]))
    # pip keeps a copy of each download, which an interrupted install needs; if there is room.
    cache = ["--no-cache-dir"] if fresh and free < advice.PEAK + advice.DOWNLOAD else []
    variables = environment.clean(os.environ)
    if uv.install(str(PYTHON), str(ROOT), course, variables, cached=not cache):
        return
    code, errors = run_pip(["install", *cache, "-c", "constraints.txt", "-e", course])
    if code:
        raise Problem(advice.explain(errors))


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
