"""What `python -m course` does with the learner's folder. Each returns an exit code."""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from course.exercises import CODE, ROOT
from course.folder import place
from course.layout.beside import lay_beside
from course.layout.fresh import fresh as fresh_copies
from course.layout.lay import lay_out as lay
from course.layout.old_clone import from_git
from course.layout.pack import pack as pack_work
from course.layout.unpack import NotThere, from_zip
from course.text import _

LAB = CODE / "lab"


def lab(author: bool, more: list[str]) -> int:
    """JupyterLab in the learner's folder, which is brought up to date first; or the repository."""
    if not author and (failed := lay_out(place(), quiet=True)):
        return failed
    if find_spec("jupyterlab") is None:
        print(_("JupyterLab is not installed here. Open {folder} in the notebook that you have, or "
                "run this first: {python} -m pip install \"torch-in-three-days[lab]\"").format(
                    folder=place(), python=sys.executable), file=sys.stderr)
        return 1
    configs = [] if author else [str(LAB / "learner")]
    if before := os.environ.get("JUPYTER_CONFIG_PATH"):
        configs.append(before)
    environment = os.environ | {
        "JUPYTER_CONFIG_PATH": os.pathsep.join([*configs, str(LAB)]),
        # `python` in a terminal of JupyterLab is this one, activated or not.
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])}
    config = LAB / "jupyter_lab_config.py"
    command = [sys.executable, "-m", "jupyterlab", f"--config={config}", *more]
    os.chdir(ROOT if author else place())
    if os.name == "posix":  # Jupyter takes this process over, and whatever ends it ends Jupyter
        os.execve(sys.executable, command, environment)
    try:
        return subprocess.run(command, env=environment, check=False).returncode
    except KeyboardInterrupt:  # Jupyter has been asked as well, and has ended
        return 130


def lay_out(folder: Path, quiet: bool = False) -> int:
    try:
        told = lay(ROOT, folder)
    except OSError as error:
        return _failed(error)
    if not told and not quiet:
        told = [_("{folder}: everything is up to date").format(folder=folder)]
    print("\n".join(told), end="\n" if told else "")
    return 0


def beside(session: str) -> int:
    """For a notebook that was opened alone: lay what its day's lessons read beside it."""
    day = ROOT / f"day{session.partition('.')[0]}"
    if not day.is_dir():
        print(_("There is no session {session}.").format(session=session), file=sys.stderr)
        return 2
    try:
        told = lay_beside(day, Path.cwd())
    except OSError as error:
        return _failed(error)
    print("\n".join([*told, _("The course is installed. Go on with the next cell.")]))
    return 0


def pack(target: str | None) -> int:
    try:
        path, n = pack_work(place(), Path(target) if target else None)
    except FileExistsError:
        print(_("{file} is there already: give another name").format(file=target), file=sys.stderr)
        return 2
    except OSError as error:
        return _failed(error)
    print(_("{file}: {n} files and your progress; on the other machine: "
            "python -m course unpack {file}").format(file=path, n=n))
    return 0


def unpack(source: str) -> int:
    """Take over a pack, or what a commit of an old clone has changed; then bring it up to date."""
    try:
        told = (from_zip(Path(source), place()) if Path(source).is_file() else
                from_git(source, ROOT, place()))
    except NotThere as error:
        print(error, file=sys.stderr)
        return 2
    except OSError as error:
        return _failed(error)
    print("\n".join(told or [_("nothing in it is new here")]))
    return lay_out(place(), quiet=True)


def fresh(session: str) -> int:
    try:
        made = fresh_copies(session, ROOT, place())
    except OSError as error:
        return _failed(error)
    if not made:
        print(_("There is no session {session}.").format(session=session), file=sys.stderr)
        return 2
    print("\n".join(str(path) for path in made))
    return 0


def _failed(error: OSError) -> int:
    print(_("Stopped: {error}. What is there is whole; run this again once that is solved.").format(
        error=error), file=sys.stderr)
    return 1
