"""What may stand behind `python -m grader`."""

import argparse
import re

GRADE = "grader.run.server:grade"


def parser(about: str) -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="python -m grader", description=about)
    commands = made.add_subparsers(dest="command", required=True)
    for name, add, words in (
            ("autograde", _autograde, "grade all hand-ins of an assignment"),
            ("collect", _collect, "lay out what Moodle, Canvas, Blackboard or another platform "
                                  "hands over"),
            ("replay", _replay, "grade one hand-in again as it was graded, and compare"),
            ("notes", _notes, "what to look at yourself: answers that name what a task forbids, "
                              "cells that were ended"),
            ("export", _export, "write the grades as CSV"),
            ("lint", _lint, "say which check cells cannot be protected"),
            ("bench", None, "measure stock nbgrader and this grader side by side")):
        command = commands.add_parser(name, help=words,
                                      description=f"{words[0].upper()}{words[1:]}.")
        if add:
            add(command)
    return made


def _course(command: argparse.ArgumentParser) -> None:
    command.add_argument("--course-dir", default="", metavar="FOLDER",
                         help="the folder with nbgrader_config.py (default: this folder)")
    command.set_defaults(db="", grade=GRADE)


def _gradebook(command: argparse.ArgumentParser) -> None:
    command.add_argument("--db", default="", metavar="URL",
                         help="the gradebook (default: as nbgrader_config.py says)")


def _grade(command: argparse.ArgumentParser) -> None:
    # Tests put a quick stand-in here; so may whoever has another way to run notebooks.
    command.add_argument("--grade", default=GRADE, metavar="MODULE:FUNCTION",
                         help="what turns a packed job into a packed result (default: %(default)s)")


def _chosen(command: argparse.ArgumentParser) -> None:
    command.add_argument("--student", nargs="+", action="extend", metavar="S",
                         help="only these learners")
    command.add_argument("--notebook", metavar="NAME", help="only this notebook, without .ipynb")


def _autograde(command: argparse.ArgumentParser) -> None:
    command.add_argument("assignment", help="such as day1")
    command.add_argument("--workers", type=_count, metavar="N",
                         help="notebooks graded at once (default: one for each core)")
    _chosen(command)
    again = command.add_mutually_exclusive_group()
    again.add_argument("--force", action="store_true", help="grade again what is graded")
    again.add_argument("--resume", action="store_true",
                       help="go on where a run was ended; this is the default")
    command.add_argument("--trusted", action="store_true",
                         help="run learners' code with your rights, without a sandbox")
    command.add_argument("--scheduler", metavar="tcp://HOST:PORT",
                         help="grade on the workers of this Dask scheduler")
    command.add_argument("--seed", type=_seed, metavar="N",
                         help="the secret seed (default: a new one for each run)")
    _course(command)
    _gradebook(command)
    _grade(command)


def _collect(command: argparse.ArgumentParser) -> None:
    command.add_argument("assignment", help="such as day1")
    command.add_argument("downloads", nargs="+", metavar="DOWNLOAD",
                         help="a zip, or a folder; in it, a folder, a zip or prefixed files for "
                              "each learner")
    _course(command)


def _replay(command: argparse.ArgumentParser) -> None:
    command.add_argument("assignment", help="such as day1")
    command.add_argument("student", help="the name of a folder")
    command.add_argument("notebook", nargs="?", help="without .ipynb (default: all)")
    _course(command)
    _grade(command)


def _notes(command: argparse.ArgumentParser) -> None:
    command.add_argument("assignment", help="such as day1")
    _chosen(command)
    _course(command)


def _export(command: argparse.ArgumentParser) -> None:
    command.add_argument("--to", default="grades.csv", metavar="FILE",
                         help="(default: %(default)s)")
    _course(command)
    _gradebook(command)


def _lint(command: argparse.ArgumentParser) -> None:
    command.add_argument("notebooks", nargs="*", metavar="NOTEBOOK",
                         help="(default: all in nbgrader's source folder)")
    _course(command)


def _count(text: str) -> int:
    return _whole(text, 1, 1024)


def _seed(text: str) -> int:
    return _whole(text, 0, 2**53 - 1)


def _whole(text: str, least: int, most: int) -> int:
    if not re.fullmatch("[0-9]{1,16}", text) or not least <= int(text) <= most:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number from {least} to {most}")
    return int(text)
