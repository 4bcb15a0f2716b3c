"""What `python -m grader` does once it knows what is asked for."""

import argparse
import errno
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from grader import options
from grader.downloads.collect import Collection
from grader.gradebook import patience
from grader.gradebook.book import Book
from grader.gradebook.usable import Unusable, usable
from grader.options import Usage
from grader.run.display import Display
from grader.run.engine import Engine
from grader.run.journal import Journal, Locked
from grader.run.recorder import Recorder
from grader.run.rehearsal import NotReady
from grader.run.submissions import Course

# What the system and Python say where no process or thread more may begin.
FEW = (os.strerror(errno.EAGAIN), "can't start new thread")


def run(asked: argparse.Namespace) -> int:
    """Run the command that was chosen; what cannot be done is one line on stderr."""
    command = {"autograde": autograde, "collect": collect, "replay": replay, "notes": notes,
               "export": export, "lint": lint}
    try:
        return command[asked.command](asked)
    except (Usage, Locked, NotReady, Unusable, ImportError, OSError) as error:
        few = any(words in str(error) for words in FEW)
        print(f"{asked.command}: {error}{' (see `ulimit -u`)' if few else ''}", file=sys.stderr)
        return 2 if isinstance(error, Usage) else 1


def autograde(asked: argparse.Namespace) -> int:
    course = options.course_of(asked)
    notebooks = options.notebooks(course, asked.notebook)
    loose = list(Collection(course).loose())
    students, problems = options.students(course, asked.student)
    how, grade = options.how(asked, course.config.get("SealedExecute", {})), options.grade(asked)
    asked.workers, fewer = options.workers(asked, how.limits)
    with (Journal(course.journal) as journal, options.pool(asked) as pool, _book(course) as book,
          Display(len(students) * len(notebooks)) as display):
        for line in (*loose, *problems, *journal.damage(),
                     *([fewer] if fewer and not asked.scheduler else [])):
            display.note(line)
        recorder = Recorder(course, journal, book, how.limits, how.trusted)
        engine = Engine(course, recorder, pool, grade, how, display)

        def stop() -> None:
            engine.stop()
            patience.hurry()
            display.soon("Stopping: notebooks at work are given up, what is graded is kept.")

        with _stopping(stop):
            summary = engine.run(students, notebooks)
    display.table(summary, sum(course.points(name) for name in notebooks))
    if summary.stopped:
        again = ("with --force, the same command begins again" if how.force
                 else "the same command goes on from here")
        display.note(f"Stopped. What is graded is kept; {again}.")
    return 0 if summary.complete and not problems else 1


def collect(asked: argparse.Namespace) -> int:
    collection = Collection(options.course_of(asked))
    for line in collection.run(options.downloads(asked)):
        print(line)
    done = collection.done
    print(f"Collected: {done['new']} notebooks are new, {done['later']} replace an earlier one, "
          f"{done['same']} were there; {collection.problems} lines are for you to look at.")
    return 1 if collection.problems else 0


def replay(asked: argparse.Namespace) -> int:
    from grader.run.replay import replay as again

    course = options.course_of(asked)
    lines = list(again(course, options.grade(asked), asked.student,
                       options.notebooks(course, asked.notebook)))
    print("\n".join(lines))
    return 1 if any(line.startswith("!") for line in lines) else 0


def notes(asked: argparse.Namespace) -> int:
    from grader.run import notes

    course = options.course_of(asked)
    options.notebooks(course, asked.notebook)
    found = list(notes.lines(course.journal, asked.student, asked.notebook))
    if found:
        print("\n".join(found))
    else:
        print(f"notes: there are none in {course.journal}", file=sys.stderr)
    return 0


def export(asked: argparse.Namespace) -> int:
    from grader.gradebook import export as csv

    where = options.coursedir(asked)
    with usable(), patience.patient():
        csv.export(where.db_url, where.course_id, Path(asked.to))
    print(f"The grades are in {asked.to}.")
    return 0


def lint(asked: argparse.Namespace) -> int:
    """Print what is wrong with each check cell, one line each."""
    from grader.notebooks import lint

    found = [f"{path}: {line}" for path in options.authored(asked)
             for line in lint.of_notebook(path)]
    print("\n".join(found) or "All check cells can be protected.")
    return 1 if found else 0


@contextmanager
def _book(course: Course) -> Iterator[Book]:
    """The gradebook, with the cells of this assignment."""
    where = course.directory
    with usable():
        book = Book(where.db_url, where.course_id, course.config)
        book.prepare(course.assignment, course.references)
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
