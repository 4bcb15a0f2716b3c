"""`nbgrader generate_assignment` and `make exercises` replace a release, and nothing else.

A notebook is a release if its cells are those that were made last, or those that git has without
answers. What somebody worked in, or put there, is kept beside the folder before nbgrader empties
it; outputs do not count.
"""

import hashlib
import json
import re
import shutil
import subprocess
from datetime import datetime
from pathlib import Path

import nbformat
from nbconvert.exporters import NotebookExporter
from nbgrader.converters.base import NbGraderException

RECORD = ".released.json"  # beside the folder: name -> digest of what was made last
STUB = "raise NotImplementedError"
CLUTTER = {".ipynb_checkpoints", "__pycache__", ".DS_Store"}
COPY = re.compile(r"-Copy\d+\.ipynb$|^Copy of |^\._")


class Release(NotebookExporter):
    """The exporter of a run of `nbgrader generate_assignment`, from the converter `parent`."""

    def __init__(self, **options):
        super().__init__(**options)
        for path in (Path(name) for names in self.parent.assignments.values() for name in names):
            self._can_be_read(path)  # before anything is removed
        course = self.parent.coursedir
        self.folder = Path(course.root, course.format_path(
            course.release_directory, ".", course.assignment_id))
        dated = course.get_existing_timestamp(self.parent._format_source(course.assignment_id, "."))
        if self.parent.force or dated:
            source = course.format_path(course.source_directory, ".", course.assignment_id)
            for name, kept in keep_aside(self.folder, Path(source)):
                self.log.warning("%s is not from a release; it is kept as %s", name, kept)

    def _can_be_read(self, path: Path) -> None:
        try:
            _read(path)
        except NbGraderException as problem:
            self.log.error(problem)  # nbgrader ends without a word
            raise

    def from_filename(self, filename, resources=None, **options):
        """As nbconvert's, and a byte order mark is read over."""
        output, resources = self.from_notebook_node(_read(Path(filename)), resources, **options)
        remember(self.folder.parent, {Path(filename).name: output.encode()})
        return output, resources


def _read(path: Path) -> nbformat.NotebookNode:
    """A teacher's notebook. Raises NbGraderException with one line if it is none, or a copy."""
    if COPY.search(path.name):
        raise NbGraderException(f"{path} looks like a copy: move it out of the folder, or give it "
                                "a name of its own. Nothing was made, nothing was removed.")
    try:
        return nbformat.reads(path.read_text(encoding="utf-8-sig"), as_version=4)
    except (ValueError, AttributeError, nbformat.ValidationError) as error:
        raise NbGraderException(f"{path} cannot be read: {error}. Nothing was made, nothing was "
                                "removed.") from error


def keep_aside(folder: Path, source: Path) -> list[tuple[Path, Path]]:
    """Copy what is no release of `source` out of `folder`; where each was and where it is kept."""
    changed = [path for path in sorted(folder.glob("**/*")) if path.is_file()
               and not CLUTTER.intersection(path.parts)
               and not _is_same(path, source / path.relative_to(folder))
               and not (path.suffix == ".ipynb" and is_release(path))]
    aside = folder.with_name(f"{folder.name}-kept-{datetime.now():%Y%m%d-%H%M%S-%f}")
    kept = []
    for path in changed:
        target = aside / path.relative_to(folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        kept.append((path, Path(shutil.copy2(path, target))))
    return kept


def is_release(path: Path) -> bool:
    """True if the cells of this notebook are those that were made last, or those of git."""
    found = digest(path.read_bytes())
    return found is not None and found in (
        _record(path.parent.parent).get(path.name), _blank(_in_git(path)))


def _blank(content: bytes) -> str | None:
    """The digest of a notebook without answers: a commit may hold somebody's work too."""
    try:
        marks = [(cell["metadata"]["nbgrader"]["solution"], "".join(cell["source"]))
                 for cell in json.loads(content)["cells"]]
    except (ValueError, KeyError, TypeError):
        return None  # no notebook, or one with a cell of somebody's own
    blank = all(STUB in source for solution, source in marks if solution)
    return digest(content) if blank else None


def _is_same(path: Path, other: Path) -> bool:
    return other.is_file() and path.read_bytes() == other.read_bytes()


def remember(folder: Path, made: dict[str, bytes]) -> None:
    """Note, in the assignment's folder, what was made: name -> content."""
    record = _record(folder) | {name: digest(content) for name, content in made.items()}
    folder.joinpath(RECORD).write_text(json.dumps(record, indent=1), encoding="utf-8")


def digest(content: bytes) -> str | None:
    """Stands for the kinds and sources of a notebook's cells; None if it is no notebook."""
    try:
        cells = json.loads(content.decode("utf-8-sig"))["cells"]
        sources = [(cell["cell_type"], "".join(cell["source"])) for cell in cells]
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    return hashlib.sha256(json.dumps(sources).encode()).hexdigest()


def _record(folder: Path) -> dict[str, str]:
    try:
        record = json.loads(folder.joinpath(RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return record if isinstance(record, dict) else {}


def _in_git(path: Path) -> bytes:
    """The notebook as the latest commit has it; empty without git, or if git has none."""
    try:
        return subprocess.run(["git", "show", f"HEAD:./{path.name}"], cwd=path.parent, check=False,
                              capture_output=True).stdout
    except OSError:
        return b""
