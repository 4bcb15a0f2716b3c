"""Take a download apart: which of its files are whose.

A download is a folder or a zip. In it, each learner has a folder, a zip, or files whose names say
so. A zip in a folder is one learner's, unless what is in it says that it is the whole class's.
"""

import os
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from stat import S_ISREG

from grader.downloads import files as files_of
from grader.downloads import platforms, zips
from grader.downloads.files import File
from grader.downloads.platforms import Whose
from grader.gradebook import names
from grader.notebooks.reading import Unreadable
from grader.run import intake, left_out
from grader.run.layout import LOOSE

Owned = tuple[Whose | None, File]


def owned(path: Path, notebooks: list[str], stack: ExitStack) -> Iterator[Owned]:
    """The files of a download, each with its owner, None where nobody can say.

    notebooks: the names of the teacher's. stack: closes the zips that the files are in.
    Raises Unreadable.
    """
    root = path if path.is_dir() else path.parent
    files = list(files_of.below(path)) if path.is_dir() else [files_of.at(root, path.name)]
    yield from _apart(root, files, notebooks, stack)


def loose(submitted: Path, notebooks: list[str], stack: ExitStack, problems: list[str]
          ) -> Iterator[Owned]:
    """What lies in the folder of hand-ins beside the folders of learners, or deeper in one of
    these that has no notebook itself. A line goes to `problems` for each that cannot be read."""
    beside = []
    for path in sorted(submitted.iterdir()):
        if path.is_symlink() or left_out.clutter(path.name):
            continue
        if path.is_file() and path.name.lower().endswith(LOOSE):
            beside.append(files_of.at(submitted, path.name))
        elif path.is_dir() and names.safe(path.name):
            try:
                yield from [(Whose(path.name), file) for file in _deeper(path)]
            except (Unreadable, OSError) as error:
                problems.append(f"{path.name}: {error}")
    yield from _apart(submitted, beside, notebooks, stack, alone=False)


def _deeper(folder: Path) -> list[File]:
    """The notebooks and zips in a learner's folder that has no notebook itself."""
    if any(name.lower().endswith(".ipynb") for name in os.listdir(folder)):
        return []
    return [file for file in files_of.below(folder) if file.is_notebook or file.is_zip]


def _apart(root: Path, files: list[File], notebooks: list[str], stack: ExitStack,
           alone: bool = True) -> Iterator[Owned]:
    """alone: a zip that has no other beside it may be a class without saying so."""
    loose = [file for file in files if _is_loose_zip(file)]
    alone = alone and len(loose) == len(files) == 1
    classes = {}
    for file in loose:
        inside = _opened(root / file.parts[0], file, stack)
        if inside and _is_a_class(inside, notebooks, alone):
            classes[file.path] = inside
    yield from _owners([file for file in files if file.path not in classes], notebooks)
    for inside in classes.values():
        yield from _owners(inside, notebooks)


def _is_loose_zip(file: File) -> bool:
    return file.is_zip and len(file.parts) == 1 and platforms.whose(file.path) is None


def _opened(path: Path, file: File, stack: ExitStack) -> list[File]:
    """What is in a zip of the teacher's folder; nothing if that cannot be read: as the zip of one
    learner it will be a line."""
    try:
        opened = stack.enter_context(os.fdopen(os.open(path, intake.FLAGS), "rb"))
        return (zips.contents(opened, file.path, file.changed)
                if S_ISREG(os.fstat(opened.fileno()).st_mode) else [])
    except (Unreadable, OSError):
        return []


def _is_a_class(files: list[File], notebooks: list[str], alone: bool) -> bool:
    """True for the hand-ins of a class, False for those of one learner."""
    if any(platforms.whose(file.path) for file in files):
        return True
    if any(file.is_zip for file in files) and not any(file.is_notebook for file in files):
        return True
    owners = {owner for owner, file in _owners(files, notebooks) if file.is_notebook}
    at_the_top = any(file.is_notebook and len(file.parts) == 1 for file in files)
    prefixed = at_the_top and None not in owners
    return alone and len(owners) > 1 and (prefixed or not at_the_top)


def _stamps(files: list[File]) -> dict[tuple[str, ...], datetime]:
    """The times of handing in that Sakai lays beside the attachments, by the learner's folder."""
    found = {}
    for file in files:
        if platforms.is_stamp(file.parts):
            with suppress(Unreadable, OSError, UnicodeDecodeError):
                if time := platforms.stamped(file.read(100).decode("ascii")):
                    found[file.parts[:-1]] = time
    return found


def _owners(files: list[File], notebooks: list[str]) -> Iterator[Owned]:
    """Whose they are: as a platform says it, else by the folder, else by what stands before the
    name of a notebook."""
    unknown, times = [], _stamps(files)
    for file in files:
        if owner := platforms.whose(file.path):
            above = (file.parts[:n] for n in range(len(file.parts)))
            said = next((times[folder] for folder in above if folder in times), None)
            yield replace(owner, time=owner.time or said), file
        else:
            unknown.append(file)
    above = _above(unknown)
    for file in unknown:
        parts = file.parts[above:]
        name = (parts[0] if len(parts) > 1 else platforms.prefix(parts[0], notebooks)
                if file.is_notebook else Path(parts[0]).stem if file.is_zip else "")
        yield Whose(name, order=platforms.version(file.path)) if name else None, file


def _above(files: list[File]) -> int:
    """How many folders stand above those of the learners."""
    deep = [file.parts for file in files if file.is_notebook or file.is_zip]
    count = 0
    while (deep and all(len(parts) > count + 2 for parts in deep)
           and len({parts[count] for parts in deep}) == 1):
        count += 1
    several = len({parts[count] for parts in deep}) > 1
    return count if several else 0
