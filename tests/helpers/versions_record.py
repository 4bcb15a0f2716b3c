"""tests/versions-record.md: what held with which release of PyTorch, a row for each run."""

import re
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path

PATH = Path(__file__).parents[1] / "versions-record.md"
TITLE = """# The course with other releases of PyTorch

`make versions` writes this: the notebooks alone, or the whole suite, each in a fresh environment.
A test is a cell of a notebook or a function of `tests/`. Minutes include the install.
"""
HEADS = ["PyTorch", "Python", "torchvision", "Triton", "numpy", "ONNX Runtime", "run", "passed",
         "failed", "skipped", "minutes", "date"]


@dataclass(frozen=True)
class Row:
    torch: str
    python: str
    torchvision: str
    triton: str
    numpy: str
    onnxruntime: str
    what: str  # "whole" or "notebooks"
    passed: int
    failed: int
    skipped: int
    minutes: float
    day: date

    def place(self) -> tuple:
        """What a newer row replaces: the same release, Python 3.x and part of the suite."""
        return order(self.torch), order(self.python)[:2], self.what


def order(version: str) -> tuple[int, ...]:
    """ "2.10.0+cu128" comes after "2.9.1". """
    return tuple(int(number) for number in re.findall(r"\d+", version.partition("+")[0]))


def add(row: Row) -> None:
    """Put this row into the record, in place of an older one of its kind; the whole suite holds
    the notebooks, too."""
    text = PATH.read_text(encoding="utf-8") if PATH.exists() else ""
    gone = {replace(row, what="notebooks").place()} if row.what == "whole" else set()
    rows = {old.place(): old for old in read(text) if old.place() not in gone}
    rows[row.place()] = row
    notes = re.split(r"^\|.*\n", text, flags=re.M)[-1]  # what a person wrote below the table
    PATH.write_text(f"{TITLE}\n{table([rows[place] for place in sorted(rows)])}\n{notes}",
                    encoding="utf-8")


def table(rows: list[Row]) -> str:
    lines = [HEADS, ["---"] * len(HEADS)]
    lines += [[f"{value:.0f}" if isinstance(value, float) else str(value)
               for value in (getattr(row, field.name) for field in fields(Row))] for row in rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def read(text: str) -> list[Row]:
    """The rows of a record."""
    found = []
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip("| ").split(" | ")]
        if re.match(r"\| \d", line):
            found.append(Row(*cells[:7], *map(int, cells[7:10]), float(cells[10]),
                             date.fromisoformat(cells[11])))
    return found
