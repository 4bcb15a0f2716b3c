"""What lies in .venv: what a package has lost, and what names the folder it was made in.

install.py runs this before anything is installed: standard library only, and no syntax newer
than Python 3.6.
"""

import json
import os
import re
import shutil

# What an environment of another shell or Python would lend to this one. Empty switches an option
# of pip off wherever it is set, in a file of pip's too; its mirrors stay as they are.
PIP = {"PIP_USER": "0", "PIP_TARGET": "", "PIP_PREFIX": "", "PIP_ROOT": "", "PIP_NO_DEPS": "",
       "PIP_REQUIREMENT": "", "PIP_CONSTRAINT": "", "PIP_DRY_RUN": "", "PIP_NO_BINARY": "",
       "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
LENT = ("PYTHONHOME", "PYTHONPATH", "PYTHONSTARTUP", "PYTHONUSERBASE", "__PYVENV_LAUNCHER__")
VERSION = re.compile(r"-[^-]+(\.dist-info|\.egg-info)$")


def clean(environ):
    """A copy of `environ` in which this environment's Python and pip work for it alone."""
    return {**{name: value for name, value in environ.items() if name not in LENT},
            "PYTHONNOUSERSITE": "1", **PIP}


def site_packages(venv):
    """The folder of the packages, on Windows too; None where there is none."""
    found = [*venv.glob("lib/python3*/site-packages"), *venv.glob("Lib/site-packages")]
    return found[0] if found else None


def holds(venv):
    """The names in site-packages without versions: what `lost` compares later."""
    folder = site_packages(venv)
    names = os.listdir(str(folder)) if folder else []
    return sorted({VERSION.sub(r"\1", name) for name in names} - {"__pycache__"})


def lost(venv, before):
    """What site-packages held `before` and holds no more, sorted."""
    return sorted(set(before).difference(holds(venv)))


def forget(venv, names):
    """Let pip install again what has lost one of these: it looks at a package's record alone."""
    starts = tuple(name + end for name in names for end in ("/", ","))
    for record in site_packages(venv).glob("*.dist-info/RECORD"):
        lines = record.read_text(encoding="utf-8", errors="replace").splitlines()
        if any(line.startswith(starts) for line in lines):
            shutil.rmtree(str(record.parent))


def name_kernel(venv, python):
    """Let Jupyter and VS Code show this environment's kernel by the course's name.

    It starts this Python whichever one Jupyter runs in.
    """
    file = venv / "share/jupyter/kernels/python3/kernel.json"
    if not file.exists():
        return
    spec = json.loads(file.read_text(encoding="utf-8"))
    spec["argv"][0], spec["display_name"] = str(python), "Torch in Three Days"
    new = file.with_name(file.name + ".new")  # the old one may be a hard link
    new.write_text(json.dumps(spec, indent=1, ensure_ascii=False), encoding="utf-8")
    os.replace(str(new), str(file))


def rename(venv, old, new):
    """Let the scripts, kernels and entries that name the course's folder `old` name `new`."""
    site = site_packages(venv)
    for file in [*venv.glob("bin/*"), *venv.glob("share/jupyter/kernels/*/kernel.json"),
                 *site.glob("*.pth"), *site.glob("__editable__*.py"), venv / "pyvenv.cfg"]:
        if file.is_symlink() or not file.is_file():
            continue
        content = file.read_bytes()
        if old.encode() in content:
            changed = file.with_name(file.name + ".new")  # the old one may be a hard link
            changed.write_bytes(_starting_at(content, old, new).replace(old.encode(), new.encode()))
            shutil.copymode(str(file), str(changed))
            os.replace(str(changed), str(file))


def _starting_at(content, old, new):
    """A script that a shell starts: a #! line ends at a blank, and at 127 bytes."""
    line, _end, rest = content.partition(b"\n")
    if not line.startswith(b"#!" + old.encode()):
        return content
    python = line[2:].replace(old.encode(), new.encode())
    return b"#!/bin/sh\n'''exec' \"" + python + b'" "$0" "$@"\n\' \'\'\'\n' + rest
