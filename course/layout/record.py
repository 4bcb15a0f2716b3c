"""What was laid out in a folder: `.laid-out.json`, by which changes are known.

A file is unchanged if its fingerprint is one that a release had. Without the record nothing is
known, and every file that differs from the release counts as changed.
"""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from course.folder import LAID_OUT as NAME
from course.layout.cells import cell_prints, digest, fingerprint
from course.layout.place import content, write


@dataclass
class History:
    """What is known of one file."""

    laid: list[str] = field(default_factory=list)  # fingerprints of its releases, latest last
    packed: list[str] = field(default_factory=list)  # fingerprints that other machines have had
    cells: list[str] = field(default_factory=list)  # every cell's source that a release has had
    release: str = ""  # the bytes that were laid last; "" if it is none of the course's files

    def lay(self, name: str, data: bytes) -> None:
        """Remember that this release was laid, and is the latest."""
        new = fingerprint(name, data)
        self.laid = [old for old in self.laid if old != new] + [new]
        self.cells = sorted({*self.cells, *cell_prints(name, data)})
        self.release = digest(data)

    def pack(self, print_: str) -> None:
        """Remember that another machine has this, too."""
        self.packed = [old for old in self.packed if old != print_] + [print_]

    def join(self, other: "History", taken: bool) -> None:
        """Know what another machine's record knows; if its file was taken, so is its release."""
        first, last = (self, other) if taken else (other, self)
        self.laid = [old for old in first.laid if old not in last.laid] + last.laid
        self.packed = list(dict.fromkeys([*other.packed, *self.packed]))
        self.cells = sorted({*self.cells, *other.cells})
        self.release = last.release


class Record(dict[str, History]):
    """Path -> History; a path that is not there gets an empty one."""

    def __missing__(self, name: str) -> History:
        self[name] = History()
        return self[name]

    def changed(self, name: str, data: bytes) -> bool:
        """True unless the file is as some release had it."""
        return fingerprint(name, data) not in self[name].laid

    def text(self) -> str:
        known = {name: asdict(history) for name, history in sorted(self.items())
                 if history != History()}
        return json.dumps(known, indent=1)


def load(folder: Path) -> Record:
    return read(content(folder / NAME) or b"{}")


def save(folder: Path, record: Record) -> None:
    if content(folder / NAME) != (new := record.text().encode()):
        write(folder / NAME, new)


def read(data: bytes) -> Record:
    """A record, as far as it can be read."""
    try:
        found = json.loads(data)
    except ValueError:
        found = {}
    return Record({name: History(**history) for name, history in
                   (found.items() if isinstance(found, dict) else ()) if _is_history(history)})


def _is_history(found: object) -> bool:
    fields = asdict(History())
    return (isinstance(found, dict) and found.keys() == fields.keys()
            and all(isinstance(found[name], type(empty)) for name, empty in fields.items())
            and all(isinstance(text, str) for name in ("laid", "packed", "cells")
                    for text in found[name]))
