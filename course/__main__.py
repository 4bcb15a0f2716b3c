"""`python -m course`: `lab`, `doctor`, `progress`, `solution` and more; `--help` lists them."""

import argparse
import os
import sys
from pathlib import Path

from course import progress


def main(arguments: list[str] | None = None) -> int:
    parser = _parser()
    options, more = parser.parse_known_args(arguments)
    if more and options.command != "lab":
        parser.error(f"unrecognized arguments: {' '.join(more)}")
    return options.run(options, more)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m course")
    commands = parser.add_subparsers(dest="command", required=True)

    def command(name: str, run, words: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=words)
        made.set_defaults(run=run)
        return made

    made = command("lab", _lab, "open your notebooks in JupyterLab; options go to Jupyter")
    made.add_argument("--author", action="store_true", help="open the course's own, for teachers")
    made = command("lay-out", _layout, "lay the course out, or bring it up to date")
    made.add_argument("folder", metavar="FOLDER", nargs="?", type=Path, help="work if none")
    made = command("beside", _layout, "lay what a notebook reads beside one that is opened alone")
    made.add_argument("session", metavar="SESSION", help="such as 1.1")
    made = command("doctor", _doctor, "say what keeps PyTorch from running here")
    made.add_argument("--json", action="store_true", help="print every fact as JSON")
    made = command("progress", _progress, "show what has been solved")
    made.add_argument("--reset", metavar="NUMBER", help="forget one exercise, such as 1.1.2")
    made = command("solution", _solution, "show the solutions of one exercise")
    made.add_argument("number", metavar="NUMBER", help="such as 1.1.2")
    made = command("mark", _mark, "run your notebooks against every check")
    made.add_argument("sessions", metavar="SESSION", nargs="*", help="such as 1.1; all if none")
    made = command("fresh", _layout, "lay a clean copy of a session beside yours")
    made.add_argument("session", metavar="SESSION", help="such as 1.1")
    made = command("pack", _layout, "put your work and progress into one file")
    made.add_argument("file", metavar="FILE", nargs="?", help="work/my-course.zip if none")
    made = command("unpack", _layout, "take over a pack, or an old clone's commit or stash")
    made.add_argument("source", metavar="FILE", help="what `pack` wrote")
    return parser


def _lab(options: argparse.Namespace, more: list[str]) -> int:
    from course.layout import commands

    return commands.lab(options.author, more)


def _layout(options: argparse.Namespace, _more: list[str]) -> int:
    from course.folder import place
    from course.layout import commands

    match options.command:
        case "lay-out":
            return commands.lay_out((options.folder or place()).absolute())
        case "beside":
            return commands.beside(options.session)
        case "fresh":
            return commands.fresh(options.session)
        case "pack":
            return commands.pack(options.file)
    return commands.unpack(options.source)


def _doctor(options: argparse.Namespace, _more: list[str]) -> int:
    # A learner's queue.py in this folder must not stop the doctor, who is about to name it.
    sys.path[:] = [path for path in sys.path if path not in ("", os.getcwd())]
    from course import doctor

    return doctor.main(options.json)


def _progress(options: argparse.Namespace, _more: list[str]) -> int:
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


def _solution(options: argparse.Namespace, _more: list[str]) -> int:
    from course import solutions

    try:
        solutions.show(options.number)
    except solutions.NotHere as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _mark(options: argparse.Namespace, _more: list[str]) -> int:
    from course import mark  # brings Jupyter's parts, which the other commands do without

    return mark.main(options.sessions)


if __name__ == "__main__":
    sys.exit(main())
