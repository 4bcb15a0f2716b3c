"""What was asked for on the command line, as things to work with."""

import argparse
import glob
import importlib
import os
import secrets
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import fields
from pathlib import Path
from types import ModuleType

from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from grader.job import Limits
from grader.run import capacity, intake, pools
from grader.run.layout import directory
from grader.run.submissions import Course
from grader.run.task import How


class Usage(ValueError):
    """What was asked for does not exist. One line."""


def coursedir(options: argparse.Namespace) -> CourseDirectory:
    """The course folder that was named, with nbgrader's configuration."""
    try:
        return directory(options.course_dir, options.db)
    except ValueError as error:
        raise Usage(str(error)) from None


def course_of(options: argparse.Namespace) -> Course:
    name = options.assignment.rstrip("/")  # which Tab completes
    if not intake.printable(name) or name.startswith(".") or "/" in name:
        raise Usage(f"{name!r} is no name of an assignment")
    try:
        course = Course(coursedir(options), name)
    except ValueError as error:
        raise Usage(str(error)) from None
    if not course.references:
        raise Usage(f"there are no notebooks in {course.source}")
    return course


def how(options: argparse.Namespace, plugin: Config | dict) -> How:
    """As asked for on the command line, and as nbgrader_config.py has set `nbgrader autograde`."""
    seed = secrets.randbelow(2**53) if options.seed is None else options.seed
    try:
        limits = Limits(**plugin.get("limits", {}))
    except (TypeError, ValueError) as error:
        names = ", ".join(one.name for one in fields(Limits))
        raise Usage(f"c.SealedExecute.limits in nbgrader_config.py: {error}; "
                    f"there are {names}") from None
    return How(seed, limits, options.trusted or plugin.get("trusted", False), options.force)


def notebooks(course: Course, only: str | None) -> list[str]:
    if only and only not in course.references:
        raise Usage(f"there is no notebook {only!r} in {course.source}, only "
                    f"{', '.join(course.references)}")
    return [only] if only else list(course.references)


def students(course: Course, only: list[str] | None) -> tuple[list[str], list[str]]:
    """Whom to grade, and one line for each folder that cannot be graded."""
    students, problems = course.students()
    if unknown := set(only or ()) - set(students):
        raise Usage(f"{', '.join(sorted(unknown))}: no such folder in {course.submitted}")
    if not students:
        raise Usage("\n".join([
            f"nobody has handed in: no learner has a folder in {course.submitted}", *problems]))
    return ([s for s in students if s in only], []) if only else (students, problems)


def downloads(options: argparse.Namespace) -> list[Path]:
    """The folders and zips to collect from."""
    paths = [Path(path) for path in options.downloads]
    if missing := [str(path) for path in paths if not path.exists()]:
        raise Usage(f"there is no {', '.join(map(repr, missing))}")
    return paths


def authored(options: argparse.Namespace) -> list[Path]:
    """The notebooks that were named; else the teacher's, of all assignments."""
    if options.notebooks:
        return [Path(path) for path in options.notebooks]
    where = coursedir(options)
    folder = str(Path(where.format_path(where.source_directory, ".", "{assignment}")))
    pattern = os.path.join(glob.escape(folder).replace("{assignment}", "*"), "*.ipynb")
    found = [Path(path) for path in sorted(glob.glob(pattern))]
    if not found:
        raise Usage(f"there are no notebooks in {folder}; name notebooks, or name the course with "
                    "--course-dir")
    here = Path.cwd()
    return [path.relative_to(here) if path.is_relative_to(here) else path for path in found]


def grade(options: argparse.Namespace) -> Callable[[bytes], bytes]:
    """The function that `--grade` names."""
    name = options.grade.partition(":")[2]
    try:
        return getattr(_module(options), name)
    except AttributeError:
        raise Usage(f"--grade {options.grade}: there is no function {name!r}") from None


def workers(options: argparse.Namespace, limits: Limits) -> capacity.Fit:
    """How many notebooks to grade at once on this machine."""
    return capacity.fit(options.workers or os.cpu_count() or 1, limits)


def pool(options: argparse.Namespace) -> AbstractContextManager[pools.Pool]:
    """Where to grade: here, by `options.workers`, or on the Dask cluster that was named."""
    if options.scheduler:
        return pools.dask(options.scheduler)
    return pools.local(options.workers, getattr(_module(options), "close", lambda: None))


def _module(options: argparse.Namespace) -> ModuleType:
    try:
        return importlib.import_module(options.grade.partition(":")[0])
    except (ImportError, ValueError) as error:
        raise Usage(f"--grade {options.grade}: {error}") from None
