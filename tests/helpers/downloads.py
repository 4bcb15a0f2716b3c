"""Downloads of learning platforms, and what the collecting of them has laid out."""

import io
import json
import zipfile
from pathlib import Path

from hand_ins import NOTEBOOKS, notebook

from grader.__main__ import main
from grader.notebooks import rebuild

FIRST, SECOND = NOTEBOOKS
DAY = (2026, 3, 1, 14, 22, 4)


def text(answer: str, name: str = FIRST) -> bytes:
    return json.dumps(notebook(name, answer)).encode()


def zipped(entries: dict[str, bytes], day: tuple = DAY) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(zipfile.ZipInfo(name, day), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def collect(course: Path, *downloads: Path) -> int:
    return main(["collect", "day1", *map(str, downloads), "--course-dir", str(course)])


def laid(course: Path) -> dict[str, str]:
    """learner/notebook -> the answer that lies there."""
    submitted = course / "day1/submitted"
    return {f"{path.parent.name}/{path.stem}":
            rebuild.answers(path.read_bytes())[f"{path.stem}-answer"]
            for path in sorted(submitted.glob("*/*.ipynb"))}


ONE = {"1-1-exercises.ipynb": text("ada 1")}
