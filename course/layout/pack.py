"""A learner's work in one file, for another machine: what was changed or added, and progress."""

import json
import zipfile
from collections.abc import Iterator
from itertools import chain, count
from pathlib import Path

from course import progress
from course.layout import cells, record
from course.layout.place import files
from course.layout.record import Record

STEM = "my-course"
PROGRESS = ".progress.json"


def pack(folder: Path, target: Path | None = None) -> tuple[Path, int]:
    """Write the work in `folder` into a new zip, `target` or a free name in the folder itself.

    Returns its path, and how many files it has. Raises OSError; FileExistsError if `target` is
    there.
    """
    known = record.load(folder)
    names = list(_work(folder, known))
    for name in names:
        known[name].pack(cells.fingerprint(name, (folder / name).read_bytes()))
    target = target or _free(folder)
    if target.exists():
        raise FileExistsError(str(target))
    draft = target.with_name(f".{target.name}.new")
    try:
        with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED, strict_timestamps=False) as archive:
            archive.writestr(record.NAME, known.text())
            archive.writestr(PROGRESS, json.dumps(progress.load(), indent=1))
            for name in names:
                archive.write(folder / name, name)
        draft.rename(target)
    finally:
        draft.unlink(missing_ok=True)
    record.save(folder, known)
    return target, len(names)


def _work(folder: Path, known: Record) -> Iterator[str]:
    """The files that are the learner's: not hidden, no pack, not as a release had them."""
    for path in files(folder):
        name = path.relative_to(folder).as_posix()
        is_pack = path.parent == folder and path.match(f"{STEM}*.zip")
        if path.is_file() and not is_pack and known.changed(name, path.read_bytes()):
            yield name


def _free(folder: Path) -> Path:
    """`my-course.zip`, or the next number: an older pack stays."""
    names = chain([f"{STEM}.zip"], (f"{STEM}-{number}.zip" for number in count(2)))
    return next(folder / name for name in names if not (folder / name).exists())
