"""Zips, links and folders that nobody should open cost their learner a line, and nobody else."""

import io
import os
import stat
import struct
import zipfile
from pathlib import Path

import pytest
from downloads import DAY, FIRST, ONE, SECOND, collect, laid, text, zipped
from hand_ins import hand_in, make_course

from grader.downloads import choose, files, zips
from grader.downloads.collect import Collection
from grader.notebooks import reading
from grader.notebooks.reading import Unreadable
from grader.run.layout import directory
from grader.run.submissions import Course


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return make_course(tmp_path / "course")


def link() -> bytes:
    entry = zipfile.ZipInfo("ada/1-1-exercises.ipynb", DAY)
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(entry, "/etc/passwd")
    return made.getvalue()


def flags(content: bytes, at: int, value: int) -> bytes:
    """The zip with two bytes of its one entry in the list of names changed."""
    place = content.rindex(b"PK\1\2") + at
    return content[:place] + struct.pack("<H", value) + content[place + 2:]


def bomb() -> bytes:
    return zipped({"1-1-exercises.ipynb": b" " * (reading.MAX_BYTES + 1)})


HOSTILE = {
    "a path that leads out": zipped({"../../1-1-exercises.ipynb": text("ada 1")}),
    "a path that leads out of": zipped({"/tmp/1-1-exercises.ipynb": text("ada 1")}),
    "leads out of the zip": zipped({"C:\\x\\1-1-exercises.ipynb": text("ada 1")}),
    "a symbolic link": link(),
    "20,000,001 bytes": bomb(),
    "is encrypted": flags(zipped(ONE), 8, 1),
    "compressed in an unusual way": flags(zipped(ONE), 10, 14),
    "is no zip that can be read": b"PK\3\4 and so on",
    "its end is missing": b"",
    "cannot be read": zipped(ONE)[:60] + b"\0\0\0" + zipped(ONE)[63:],
    "day1.zip/inner.zip/third.zip'": zipped({"inner.zip": zipped({"third.zip": zipped(ONE)})}),
    "inner.zip/1-1-exercises.ipynb' is left out: '1-1-exercises.ipynb' has 20,000,001":
        zipped({"inner.zip": bomb()}),
    "inner.zip/../1-1-exercises.ipynb'":
        zipped({"inner.zip": zipped({"../1-1-exercises.ipynb": text("ada 1")})}),
    "'inner.zip' has 100,000,001 bytes":
        zipped({"inner.zip": b"\0" * 100_000_001}),
    "is no JSON": zipped({"1-1-exercises.ipynb": b"{"}),
    "nothing to grade was found": zipped({"1-1-exercises.txt": b"here"}),
    "cannot be read:": flags(zipped(ONE), 42, 0xffff),
}


@pytest.mark.parametrize("words", HOSTILE)
def test_a_hostile_zip_costs_its_learner_a_line_and_nobody_else(
        course: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], words: str):
    download = tmp_path / "in" / "class"
    for name, content in (("ada", HOSTILE[words]), ("bo", zipped(ONE))):
        (download / name).mkdir(parents=True)
        (download / name / "day1.zip").write_bytes(content)
    before = sorted(tmp_path.glob("*")) + sorted((tmp_path / "in").glob("*"))
    assert collect(course, download) == 1
    said = capsys.readouterr().out
    assert laid(course) == {f"bo/{FIRST}": "ada 1"}
    assert any(line.startswith("ada: ") for line in said.splitlines())
    assert words in said, said
    assert all(line.isprintable() and len(line) < 600 for line in said.splitlines())
    assert sorted(tmp_path.glob("*")) + sorted((tmp_path / "in").glob("*")) == before


def test_zips_in_a_zip_share_the_limits_of_one_learner(
        monkeypatch: pytest.MonkeyPatch, course: Path, tmp_path: Path,
        capsys: pytest.CaptureFixture[str]):
    opened = []
    contents = zips.contents
    monkeypatch.setattr(zips, "contents", lambda file, name, changed: opened.append(name) or
                        contents(file, name, changed))
    (tmp_path / "in/ada").mkdir(parents=True)
    leaf = zipped({"x.ipynb": b" " * 5_000_000})
    (tmp_path / "in/ada/all.zip").write_bytes(zipped({f"{n}.zip": leaf for n in range(2_000)}))
    assert collect(course, tmp_path / "in") == 1
    assert "ada: there is more than one learner's hand-in can be" in capsys.readouterr().out
    assert len(opened) == choose.MOST_ZIPS


def test_thousands_of_files_and_names_are_not_read(
        monkeypatch: pytest.MonkeyPatch, course: Path, tmp_path: Path,
        capsys: pytest.CaptureFixture[str]):
    many = zipped({f"{n}.ipynb": b"{}" for n in range(2_000)})
    with pytest.raises(Unreadable, match="it has too many files"):
        monkeypatch.setattr(zips, "MOST_LIST", 1_000)
        zips.contents(io.BytesIO(many), "many.zip", 0)
    with pytest.raises(Unreadable, match="has more than 20 files"):
        monkeypatch.setattr(files, "MOST_FILES", 20)
        for number in range(30):
            (tmp_path / f"{number}.txt").touch()
        list(files.below(tmp_path))
    monkeypatch.undo()
    (tmp_path / "in").mkdir()
    (tmp_path / "in/ada.zip").write_bytes(many)
    (tmp_path / "in/bo.zip").write_bytes(zipped(ONE))
    monkeypatch.chdir(tmp_path)
    assert collect(course, tmp_path / "in") == 1
    said = capsys.readouterr().out
    assert "ada: there is more than one learner's hand-in can be" in said
    assert said.count("\n") < 300


def test_links_in_a_download_are_not_followed(course: Path, tmp_path: Path,
                                              capsys: pytest.CaptureFixture[str]):
    (tmp_path / "in/ada").mkdir(parents=True)
    (tmp_path / "secret.ipynb").write_bytes(text("not hers"))
    (tmp_path / "in/ada/1-1-exercises.ipynb").symlink_to(tmp_path / "secret.ipynb")
    (tmp_path / "in/bo").symlink_to(tmp_path)
    hand_in(course, "carl", {FIRST: "his"})
    (course / "day1/submitted/ada").symlink_to("carl")
    (tmp_path / "in/ada/1-2-exercises.ipynb").write_bytes(text("hers", SECOND))
    assert collect(course, tmp_path / "in") == 1
    said = capsys.readouterr().out
    assert "is a symbolic link" in said
    assert laid(course)[f"carl/{FIRST}"] == "his" and len(laid(course)) == 2  # ada is carl


def test_a_learners_folder_of_thousands_of_files_ends_no_run(
        course: Path, monkeypatch: pytest.MonkeyPatch):
    for number in range(30):
        path = course / f"day1/submitted/ada/deep/{number}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    (course / "day1/submitted/bo.zip").write_bytes(zipped(ONE))
    monkeypatch.setattr(files, "MOST_FILES", 20)
    lines = list(Collection(Course(directory(str(course)), "day1")).loose())
    assert len(lines) == 2 and lines[0] == "bo: 1-1-exercises"
    assert lines[1].startswith("ada: ") and "has more than 20 files" in lines[1]


def test_collecting_is_stopped_by_no_folder_of_nonsense(course: Path, tmp_path: Path):
    (tmp_path / "in").mkdir()
    os.mkfifo(tmp_path / "in/ada.zip")
    os.mkfifo(tmp_path / "in/bo_1-1-exercises.ipynb")
    (tmp_path / "in/c.zip").mkdir()
    assert collect(course, tmp_path / "in") == 1
    assert laid(course) == {}
