"""`python -m course`: `lab`, `doctor`, `progress`, `solution 1.1.2`, `mark`."""

import argparse
import os
import subprocess
import sys

from course import progress
from course.exercises import ROOT


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m course")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("lab", help="open the course in JupyterLab; options go to Jupyter")
    doctor = commands.add_parser("doctor", help="say what keeps PyTorch from running here")
    doctor.add_argument("--json", action="store_true", help="print every fact as JSON")
    show = commands.add_parser("progress", help="show what has been solved")
    show.add_argument("--reset", metavar="NUMBER", help="forget one exercise, such as 1.1.2")
    stuck = commands.add_parser("solution", help="show the solutions of one exercise")
    stuck.add_argument("number", metavar="NUMBER", help="such as 1.1.2")
    marked = commands.add_parser("mark", help="run your notebooks against every check")
    marked.add_argument("sessions", metavar="SESSION", nargs="*", help="such as 1.1; all if none")
    options, more = parser.parse_known_args(arguments)
    if options.command == "lab":
        return _lab(more)
    if more:
        parser.error(f"unrecognized arguments: {' '.join(more)}")
    run = {"doctor": _doctor, "progress": _progress, "solution": _solution, "mark": _mark}
    return run[options.command](options)


def _lab(more: list[str]) -> int:
    config = ROOT / "course/lab/jupyter_lab_config.py"
    command = [sys.executable, "-m", "jupyterlab", f"--config={config}", *more]
    try:
        return subprocess.run(command, cwd=ROOT, check=False).returncode
    except KeyboardInterrupt:  # Jupyter has been asked as well, and has ended
        return 130


def _doctor(options: argparse.Namespace) -> int:
    # A learner's queue.py in this folder must not stop the doctor, who is about to name it.
    sys.path[:] = [path for path in sys.path if path not in ("", os.getcwd())]
    from course import doctor

    return doctor.main(options.json)


def _progress(options: argparse.Namespace) -> int:
    if options.reset:
        try:
            progress.reset(options.reset)
        except KeyError:
            print(f"There is no exercise {options.reset}; the table below names them all.\n",
                  file=sys.stderr)
            print(progress.table())
            return 2
    print(progress.table())
    return 0


def _solution(options: argparse.Namespace) -> int:
    from course import solutions

    try:
        solutions.show(options.number)
    except solutions.NotHere as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _mark(options: argparse.Namespace) -> int:
    from course import mark  # brings Jupyter's parts, which the other commands do without

    return mark.main(options.sessions)


if __name__ == "__main__":
    sys.exit(main())
