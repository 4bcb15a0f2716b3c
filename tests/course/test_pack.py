"""Work on its way to another machine and back, and out of clones from before `work/`."""

import json
import subprocess
import zipfile
from pathlib import Path

import pytest
from releases import EXERCISES, LESSON, code, edit, release, run, save, sources

from course import progress
from course.__main__ import main
from course.layout import commands, pack, record
from course.layout.lay import lay_out

MINE, LATER = "def one(x):\n    return x", "def one(x):\n    return +x"


@pytest.fixture
def machines(tmp_path, monkeypatch):
    """Two machines with the course: `on(name)` goes to one, and gives the learner's folder."""
    monkeypatch.setattr(commands, "ROOT", release(tmp_path / "root", 1))

    def on(name: str) -> Path:
        monkeypatch.setenv("COURSE_WORK", str(tmp_path / name))
        monkeypatch.setenv("COURSE_PROGRESS", str(tmp_path / f"{name}.json"))
        lay_out(commands.ROOT, tmp_path / name)
        return tmp_path / name

    return on


def moved(work: Path) -> str:
    """Pack the work; the zip."""
    target = work.parent / f"{len(list(work.parent.glob('*.zip')))}.zip"
    assert main(["pack", str(target)]) == 0
    return str(target)


def test_work_and_progress_move_and_nothing_else(machines, capsys):
    home = machines("home")
    edit(home / EXERCISES, "one", MINE)
    run(home / LESSON)
    (home / "day1/code/own.py").write_text("own")
    (home / ".hidden").write_text("a key")
    progress.record("1.1.1", "one-check", "passed")
    packed = moved(home)
    assert set(zipfile.ZipFile(packed).namelist()) == {
        record.NAME, pack.PROGRESS, EXERCISES, "day1/code/own.py"}
    away = machines("away")
    capsys.readouterr()
    assert main(["unpack", packed]) == 0
    assert capsys.readouterr().out == "2 files unpacked\n"
    assert MINE in sources(away / EXERCISES)
    assert (away / "day1/code/own.py").read_text() == "own"
    assert progress.load() == {"1.1.1": {"one-check": "passed"}}


def test_it_goes_there_and_back_as_often_as_one_likes(machines, capsys):
    home = machines("home")
    edit(home / EXERCISES, "one", MINE)
    first = moved(home)
    away = machines("away")
    main(["unpack", first])
    edit(away / EXERCISES, "one", LATER)
    second = moved(away)
    machines("home")
    main(["unpack", second])
    assert LATER in sources(home / EXERCISES)
    capsys.readouterr()
    main(["unpack", first])  # an old state of what is here
    assert capsys.readouterr().out == "nothing in it is new here\n"
    assert LATER in sources(home / EXERCISES)
    assert not list(home.rglob("*-unpacked*"))


def test_changed_work_is_never_overwritten(machines, capsys):
    home = machines("home")
    edit(home / EXERCISES, "one", MINE)
    (home / "own.txt").write_text("home")
    progress.record("1.1.1", "one-check", "passed")
    packed = moved(home)
    away = machines("away")
    edit(away / EXERCISES, "one", LATER)
    (away / "own.txt").write_text("away")
    progress.record("1.1.1", "one-check", "wrong")
    for _again in range(2):
        assert main(["unpack", packed]) == 0
    assert LATER in sources(away / EXERCISES) and (away / "own.txt").read_text() == "away"
    assert MINE in sources(away / "day1/exercises/1-1-exercises-unpacked.ipynb")
    assert (away / "own-unpacked.txt").read_text() == "home"
    assert len(list(away.rglob("*-unpacked*"))) == 2
    assert "the other one is beside it" in capsys.readouterr().out
    assert progress.load() == {"1.1.1": {"one-check": "wrong"}}


def test_a_pack_of_an_older_release_gets_the_new_checks(machines):
    home = machines("home")
    edit(home / EXERCISES, "one", MINE)
    edit(home / LESSON, "cell-1", "mine")
    packed = moved(home)
    release(commands.ROOT, 2)
    away = machines("away")
    assert main(["unpack", packed]) == 0
    assert MINE in sources(away / EXERCISES) and "assert two(2) == 2" in sources(away / EXERCISES)
    assert sources(away / LESSON)[1] == "mine"
    assert sources(away / "day1/1-1-made-new.ipynb")[1] == "print(2)"


def test_packs_lie_in_the_folder_and_are_not_packed(machines, capsys):
    home = machines("home")
    (home / "own.txt").write_text("home")
    assert main(["pack"]) == 0 and main(["pack"]) == 0
    assert main(["pack", str(home / "my-course.zip")]) == 2
    assert {path.name for path in home.glob("*.zip")} == {"my-course.zip", "my-course-2.zip"}
    assert len(zipfile.ZipFile(home / "my-course-2.zip").namelist()) == 3
    assert "is there already" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["../evil", "/evil", "a/../../evil", ".ssh/keys", "day1/.hidden",
                                  "C:/evil", "a\\..\\evil"])
def test_a_zip_that_is_no_pack_is_refused_whole(machines, tmp_path, name, capsys):
    home = machines("home")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(record.NAME, "{}")
        archive.writestr("fine.txt", "fine")
        archive.writestr(name, "evil")
    assert main(["unpack", str(tmp_path / "a.zip")]) == 2
    assert "is not what `python -m course pack` writes" in capsys.readouterr().err
    assert not list(tmp_path.rglob("*evil*")) and not (home / "fine.txt").exists()
    (tmp_path / "b.zip").write_text("no zip")
    assert main(["unpack", str(tmp_path / "b.zip")]) == 2
    with zipfile.ZipFile(tmp_path / "c.zip", "w") as archive:
        archive.writestr("fine.txt", "fine")
    assert main(["unpack", str(tmp_path / "c.zip")]) == 2


@pytest.mark.parametrize("states", ["", "[1]", '{"1.1.1": {"one-check": 3}}'])
def test_a_foreign_progress_file_in_it_is_left_out(machines, tmp_path, states):
    machines("home")
    progress.record("1.1.1", "one-check", "passed")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(record.NAME, "{}")
        archive.writestr(pack.PROGRESS, states)
    assert main(["unpack", str(tmp_path / "a.zip")]) == 0
    assert progress.load() == {"1.1.1": {"one-check": "passed"}}


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(["git", "-c", "user.name=Ada", "-c", "user.email=a@b", *arguments],
                          cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def clone(tmp_path, machines):
    """A clone of release 1, with release 2 waiting where it came from."""
    origin = release(tmp_path / "origin", 1)
    git(origin, "init", "-q")
    git(origin, "add", "day1")
    git(origin, "commit", "-qm", "release 1")
    git(tmp_path, "clone", "-q", str(origin), "clone")
    release(origin, 2)
    save(origin / "day1/1-2-more.ipynb", [code("2")])
    git(origin, "add", "day1")
    git(origin, "commit", "-qm", "release 2")
    return tmp_path / "clone"


@pytest.mark.parametrize("kept", ["stash", "commit"])
def test_answers_in_an_old_clone_come_over(clone, machines, monkeypatch, kept):
    edit(clone / EXERCISES, "one", MINE)
    run(clone / EXERCISES)
    run(clone / LESSON)  # opened and run, and so in git's way
    (clone / "day1/code/part.py").write_text("mine")
    (clone / "day1/own.ipynb").write_text("{}")
    with pytest.raises(subprocess.CalledProcessError):
        git(clone, "pull")
    if kept == "stash":
        git(clone, "stash", "-u")
        name = "stash@{0}"
    else:
        git(clone, "add", ".")
        git(clone, "commit", "-qm", "mine")
        git(clone, "branch", "mine")
        git(clone, "reset", "-q", "--hard", "origin/HEAD")
        name = "mine"
    git(clone, "pull")
    monkeypatch.setattr(commands, "ROOT", clone)
    work = machines("work")  # as `make lab` does
    assert main(["unpack", name]) == 0
    assert MINE in sources(work / EXERCISES) and "assert one(2) == 2" in sources(work / EXERCISES)
    assert sources(work / LESSON)[1] == "print(2)"
    assert (work / "day1/code/part.py").read_text() == "mine"
    assert (work / "day1/code/part-new.py").read_text() == "VERSION = 2\n"
    assert (work / "day1/own.ipynb").read_text() == "{}"
    assert not list(work.rglob("*solutions*"))
    assert git(clone, "status", "--porcelain") == ""


def test_a_name_that_is_neither_file_nor_commit(clone, monkeypatch, capsys):
    monkeypatch.setattr(commands, "ROOT", clone)
    assert main(["unpack", "nothing"]) == 2
    assert capsys.readouterr().err == "there is no file and no commit nothing\n"


def test_what_was_packed_is_json_that_the_next_release_can_read(machines):
    home = machines("home")
    edit(home / EXERCISES, "one", MINE)
    moved(home)
    known = json.loads((home / record.NAME).read_text())
    assert set(known[EXERCISES]) == {"laid", "packed", "cells", "release"}
    assert len(known[EXERCISES]["packed"]) == 1 and not known[LESSON]["packed"]
