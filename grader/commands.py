"""What `python -m grader` does once it knows what is asked for."""

import argparse
import importlib
import os
import secrets
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError
from traitlets.config import Config

from grader import gradebook, intake, pools
from grader.display import Display
from grader.engine import Engine, How
from grader.job import Limits
from grader.journal import Journal, Locked
from grader.layout import directory
from grader.recorder import Recorder
from grader.rehearsal import NotReady
from grader.submissions import Course


class Usage(ValueError):
    """What was asked for does not exist."""


class Unusable(RuntimeError):
    """The gradebook cannot be opened, or has other cells than the teacher's notebooks."""


def run(options: argparse.Namespace) -> int:
    """Run the command that was chosen; what cannot be done is one line on stderr."""
    command = {"autograde": autograde, "replay": replay, "export": export}
    try:
        return command[options.command](options)
    except (Usage, Locked, NotReady, Unusable, ImportError, OSError) as error:
        print(f"{options.command}: {error}", file=sys.stderr)
        return 2 if isinstance(error, Usage) else 1


def autograde(options: argparse.Namespace) -> int:
    course = _course(options)
    notebooks = _notebooks(course, options.notebook)
    students, problems = _students(course, options.student)
    how = _how(options, course.config.get("SealedExecute", {}))
    with (Journal(course.journal) as journal, _pool(options) as pool, _book(course) as book,
          Display(len(students) * len(notebooks)) as display):
        for problem in problems:
            display.note(problem)
        recorder = Recorder(course, journal, book, how.limits, how.trusted)
        engine = Engine(course, recorder, pool, _function(options.grade), how, display)
        with _stopping(engine.stop):
            summary = engine.run(students, notebooks)
    display.table(summary, sum(course.points(name) for name in notebooks))
    if summary.stopped:
        display.note("Stopped. What is graded is kept; the same command goes on from here.")
    return 0 if summary.complete and not problems else 1


def replay(options: argparse.Namespace) -> int:
    from grader.replay import replay as again

    course = _course(options)
    lines = list(again(course, _function(options.grade), options.student,
                       _notebooks(course, options.notebook)))
    print("\n".join(lines))
    return 1 if any(line.startswith("!") for line in lines) else 0


def export(options: argparse.Namespace) -> int:
    from grader import export as csv

    where = directory(options.course_dir, options.db)
    csv.export(where.db_url, where.course_id, Path(options.to))
    return 0


@contextmanager
def _book(course: Course) -> Iterator[gradebook.Book]:
    """The gradebook, with the cells of this assignment."""
    where = course.directory
    try:
        book = gradebook.Book(where.db_url, where.course_id, course.config)
        book.prepare(course.assignment, course.references)
    except (ValueError, RuntimeError, ImportError, SQLAlchemyError) as error:
        line = next(iter(str(error).splitlines()), "")
        raise Unusable(f"the gradebook cannot be used: {line}") from error
    with book:
        yield book


@contextmanager
def _stopping(stop: Callable[[], None]) -> Iterator[None]:
    """Call `stop` on Ctrl-C and SIGTERM; a second one ends the process at once."""
    def once(number: int, _frame: object) -> None:
        signal.signal(number, signal.SIG_DFL)
        stop()

    before = {number: signal.signal(number, once) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _course(options: argparse.Namespace) -> Course:
    name = options.assignment
    if not intake.printable(name) or name.startswith(".") or "/" in name:
        raise Usage(f"{name!r} is no name of an assignment")
    try:
        course = Course(directory(options.course_dir, options.db), name)
    except ValueError as error:
        raise Usage(str(error)) from None
    if not course.references:
        raise Usage(f"there are no notebooks in {course.source}")
    return course


def _how(options: argparse.Namespace, plugin: Config | dict) -> How:
    """As asked for on the command line, and as nbgrader_config.py has set `nbgrader autograde`."""
    seed = secrets.randbelow(2**31) if options.seed is None else options.seed
    try:
        limits = Limits(**plugin.get("limits", {}))
    except TypeError as error:
        raise Usage(f"c.SealedExecute.limits in nbgrader_config.py: {error}") from None
    return How(seed, limits, options.trusted or plugin.get("trusted", False), options.force)


def _notebooks(course: Course, only: str | None) -> list[str]:
    if only and only not in course.references:
        raise Usage(f"there is no notebook {only!r} in {course.source}, only "
                    f"{', '.join(course.references)}")
    return [only] if only else list(course.references)


def _students(course: Course, only: list[str] | None) -> tuple[list[str], list[str]]:
    """Whom to grade, and one line for each folder that cannot be graded."""
    students, problems = course.students()
    if unknown := set(only or ()) - set(students):
        raise Usage(f"{', '.join(sorted(unknown))}: no such folder in {course.submitted}")
    if not students:
        raise Usage(f"nobody has handed in: there is no folder in {course.submitted}")
    return ([s for s in students if s in only], []) if only else (students, problems)


def _function(path: str) -> Callable[[bytes], bytes]:
    module, _colon, name = path.partition(":")
    return getattr(importlib.import_module(module), name)


def _pool(options: argparse.Namespace) -> AbstractContextManager[pools.Pool]:
    if options.scheduler:
        return pools.dask(options.scheduler)
    module = importlib.import_module(options.grade.partition(":")[0])
    return pools.local(options.workers or os.cpu_count() or 1,
                       getattr(module, "close", lambda: None))
