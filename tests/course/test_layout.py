"""The learner's folder: what is laid out, and what a newer release does to what was changed."""

import json
import re
import subprocess
from pathlib import Path

import pytest
from releases import (
    EXERCISES,
    LESSON,
    STUB,
    code,
    edit,
    insert,
    release,
    run,
    save,
    sources,
    words,
)

from course.__main__ import main
from course.layout import commands, record
from course.layout.lay import lay_out
from course.layout.place import BESIDE, files, released

ROOT = Path(__file__).parents[2]
MINE = "def one(x):\n    return x"


@pytest.fixture
def work(tmp_path):
    """A folder in which release 1 was laid out."""
    lay_out(release(tmp_path / "root", 1), tmp_path / "work")
    return tmp_path / "work"


def update(work: Path, version: int, **more) -> list[str]:
    return lay_out(release(work.parent / "root", version, **more), work)


def everything(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files(folder)}


def test_lessons_exercises_and_what_they_read_are_laid_out_and_nothing_else(work):
    laid = {path.relative_to(work).as_posix() for path in work.rglob("*") if path.is_file()}
    assert laid == {LESSON, EXERCISES, "day1/code/part.py", "day1/data/a.npz", record.NAME}


def test_what_is_there_is_told_once(work, tmp_path):
    assert lay_out(tmp_path / "root", work) == []
    assert lay_out(tmp_path / "root", tmp_path / "other") == [
        f"{tmp_path / 'other'}: 4 files laid out"]


def test_every_folder_of_the_real_course_is_laid_or_left_out_on_purpose():
    told = subprocess.run(["git", "ls-files", "day?/*"], cwd=ROOT, text=True, check=True,
                          capture_output=True).stdout.split()
    folders = {name.split("/")[1] for name in told if name.count("/") > 1}
    assert folders == {"exercises", "solutions", "images", *BESIDE}  # images are README.md's
    left = {Path(name).name for name in told if name not in released(ROOT)
            and name.split("/")[1] not in ("solutions", "images")}
    assert left == {"README.md"}


def test_links_of_the_real_course_lead_somewhere_in_the_folder(tmp_path):
    lay_out(ROOT, tmp_path)
    for path in tmp_path.rglob("*.ipynb"):
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        text = "\n".join("".join(c["source"]) for c in cells if c["cell_type"] == "markdown")
        for link in re.findall(r"\[[^]]+\]\(([^)#: ]+\.[^)#: ]+)\)", text):
            assert (path.parent / link).exists(), f"{path.name}: {link}"


def test_what_was_only_run_is_replaced(work):
    for name in (LESSON, EXERCISES):
        run(work / name)
    assert lay_out(work.parent / "root", work) == []  # and until then the outputs stay
    assert "mine" in (work / LESSON).read_text()
    assert update(work, 2) == [f"{work}: 3 brought up to date"]
    assert everything(work) == {name: (work.parent / "root" / name).read_bytes()
                                for name in released(work.parent / "root")}


def test_outputs_of_a_newer_release_come_too(work):
    path = work.parent / "root" / LESSON
    path.write_text(path.read_text().replace('"outputs": []', '"outputs": [{}]'))
    assert lay_out(work.parent / "root", work) == [f"{work}: 1 brought up to date"]


def test_new_tasks_and_checks_come_around_an_old_answer(work):
    edit(work / EXERCISES, "one", MINE)
    run(work / EXERCISES)
    assert update(work, 2, names=("zero", "one", "two"))[0] == (
        f"{EXERCISES}: new tasks and checks, around your answers")
    new = sources(work.parent / "root" / EXERCISES)
    assert sources(work / EXERCISES) == [
        MINE if source == STUB.format(name="one") else source for source in new]
    cells = {c["id"]: c for c in json.loads((work / EXERCISES).read_text())["cells"]}
    assert cells["one"]["outputs"] and not cells["one-check"]["outputs"]
    assert update(work, 2, names=("zero", "one", "two")) == []


def test_own_cells_stay_at_their_places(work):
    for after, text in ((None, "# top"), ("one", "# below one"), ("two-check", "# end")):
        insert(work / EXERCISES, after, code(text, id=f"own-{text}"))
    insert(work / EXERCISES, "one-task", words("a note", id="one-hint"))
    update(work, 2, names=("two", "one"))
    found = sources(work / EXERCISES)
    assert found[0] == "# top" and found[-1] != "# end"  # two is the first exercise now
    assert found[found.index("# below one") - 1] == STUB.format(name="one")
    assert found[found.index("# end") - 1] == "assert two(2) == 2"
    assert found[found.index("a note") - 1] == "Write one, release 2."


def test_cells_without_a_grade_id_are_matched_by_id(work):
    edit(work / EXERCISES, "one", MINE)
    found = json.loads((work / EXERCISES).read_text())
    for cell in found["cells"]:
        cell["metadata"] = {}
    (work / EXERCISES).write_text(json.dumps(found))
    update(work, 2)
    assert sources(work / EXERCISES).count(MINE) == 1
    assert len(sources(work / EXERCISES)) == 7


def test_a_copy_of_an_answer_is_the_learners_own_cell(work):
    edit(work / EXERCISES, "one", MINE)
    cells = json.loads((work / EXERCISES).read_text())["cells"]
    (answer,) = [cell for cell in cells if cell["id"] == "one"]
    insert(work / EXERCISES, "imports", answer | {"id": "abcd", "source": "# before"})
    insert(work / EXERCISES, "one", answer | {"id": "abce", "source": "# after"})
    update(work, 2)
    found = json.loads((work / EXERCISES).read_text())["cells"]
    assert [c["source"] for c in found if c["metadata"].get("nbgrader", {}).get(
        "grade_id") == "one"] == [MINE]
    assert {"# before", "# after"} <= {c["source"] for c in found}


def test_a_changed_blank_comes_where_nothing_was_written(work):
    edit(work / EXERCISES, "two", MINE)
    update(work, 2)
    root = release(work.parent / "root", 3)
    edit(root / EXERCISES, "one", "def one(x, y):\n    raise NotImplementedError")
    edit(root / EXERCISES, "two", "def two(x, y):\n    raise NotImplementedError")
    lay_out(root, work)
    assert "def one(x, y):\n    raise NotImplementedError" in sources(work / EXERCISES)
    assert MINE in sources(work / EXERCISES)


def test_an_answer_to_an_exercise_that_is_gone_is_kept_and_comes_back(work):
    edit(work / EXERCISES, "one", MINE)
    update(work, 2, names=("two",))
    assert sources(work / EXERCISES)[1] == MINE and len(sources(work / EXERCISES)) == 5
    update(work, 3)
    cells = json.loads((work / EXERCISES).read_text())["cells"]
    assert [c["id"] for c in cells if c["source"] == MINE] == ["one"]
    assert len(cells) == 7


def test_an_unlocked_check_that_both_sides_changed_is_kept_but_does_not_run(work):
    edit(work / EXERCISES, "one-check", "print('mine')")
    assert lay_out(work.parent / "root", work) == []
    update(work, 2)
    cells = json.loads((work / EXERCISES).read_text())["cells"]
    at = [c["source"] for c in cells].index("print('mine')")
    assert (cells[at]["cell_type"], cells[at - 1]["source"]) == ("raw", "assert one(2) == 2")
    assert len({c["id"] for c in cells}) == len(cells)


def test_deleted_cells_come_back_with_a_newer_release_only(work):
    edit(work / EXERCISES, "one", MINE)
    found = json.loads((work / EXERCISES).read_text())
    found["cells"] = [c for c in found["cells"] if c["id"] != "two-check"]
    (work / EXERCISES).write_text(json.dumps(found))
    assert lay_out(work.parent / "root", work) == []
    update(work, 2)
    assert "assert two(2) == 2" in sources(work / EXERCISES)


def test_a_browser_that_saves_the_older_release_over_the_newer_one_is_no_harm(work):
    edit(work / EXERCISES, "one", MINE)
    open_in_the_browser = (work / EXERCISES).read_bytes()
    update(work, 2, names=("one", "two", "three"))
    (work / EXERCISES).write_bytes(open_in_the_browser)
    lay_out(work.parent / "root", work)
    assert MINE in sources(work / EXERCISES)
    assert {"assert one(2) == 2", "assert three(2) == 2"} <= set(sources(work / EXERCISES))


def test_beside_a_changed_lesson_the_new_one_is_laid(work):
    edit(work / LESSON, "cell-1", "print('mine')")
    before = (work / LESSON).read_bytes()
    new = "day1/1-1-made-new.ipynb"
    said = f"{LESSON}: you have changed it; the new one is beside it, {new}"
    assert update(work, 2)[0] == said
    assert update(work, 2) == []
    assert update(work, 3)[0] == said  # that one was not changed
    assert sources(work / new)[1] == "print(3)"
    edit(work / new, "cell-1", "print('mine, too')")
    assert "1-1-made-new-2.ipynb" in update(work, 4)[0]
    assert sources(work / new)[1] == "print('mine, too')"
    assert (work / LESSON).read_bytes() == before


def test_changed_code_is_kept_as_well(work):
    (work / "day1/code/part.py").write_text("mine")
    assert "part-new.py" in update(work, 2)[0]
    assert (work / "day1/code/part.py").read_text() == "mine"
    assert (work / "day1/code/part-new.py").read_text() == "VERSION = 2\n"


def test_what_the_course_has_no_longer_goes_unless_it_was_changed(work):
    root = work.parent / "root"
    save(root / "day1/1-2-more.ipynb", [code("1")])
    save(root / "day1/1-3-more.ipynb", [code("1")])
    lay_out(root, work)
    edit(work / "day1/1-3-more.ipynb", "cell-0", "mine")
    for name in ("day1/1-2-more.ipynb", "day1/1-3-more.ipynb"):
        (root / name).unlink()
    (told,) = lay_out(root, work)
    assert told.startswith("day1/1-2-more.ipynb: ") and told.endswith("removed")
    assert not (work / "day1/1-2-more.ipynb").exists()
    assert sources(work / "day1/1-3-more.ipynb") == ["mine"]
    assert lay_out(root, work) == []


def test_what_was_deleted_comes_back(work):
    (work / LESSON).unlink()
    assert lay_out(work.parent / "root", work) == [f"{work}: 1 files laid out"]


@pytest.mark.parametrize("broken", [
    b"", b"<<<<<<< HEAD\n{}", b"\xff\xfe", b"[]", b'{"cells": [1]}'])
def test_an_unreadable_notebook_stays_as_it_is(work, broken):
    (work / EXERCISES).write_bytes(broken)
    assert update(work, 2)[0].startswith(f"{EXERCISES}: cannot be read as a notebook; the ")
    assert (work / EXERCISES).read_bytes() == broken
    assert sources(work / "day1/exercises/1-1-exercises-new.ipynb")[-1] == "assert two(2) == 2"


@pytest.mark.parametrize("text", ["", "[]", '{"a": 1}', '{"a": {"laid": 1}}'])
def test_without_a_record_every_difference_is_the_learners(work, text):
    edit(work / EXERCISES, "one", MINE)
    (work / record.NAME).write_text(text)
    told = update(work, 2)
    assert [line.split(":")[0] for line in told] == [LESSON, "day1/code/part.py", EXERCISES]
    assert sources(work / LESSON)[1] == "print(1)"
    found = sources(work / EXERCISES)
    assert MINE in found and "assert one(2) == 2" in found and len(found) == 7


def test_after_a_crash_it_goes_on(work, monkeypatch):
    edit(work / LESSON, "cell-1", "print('mine')")
    edit(work / EXERCISES, "one", MINE)
    monkeypatch.setattr(record, "save", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        update(work, 2)
    monkeypatch.undo()
    before = everything(work)
    update(work, 2)
    assert everything(work) == before


def test_a_fresh_copy_is_clean_and_beside(monkeypatch, work, capsys):
    monkeypatch.setenv("COURSE_WORK", str(work))
    monkeypatch.setattr(commands, "ROOT", work.parent / "root")
    edit(work / EXERCISES, "one", MINE)
    assert main(["fresh", "1.1"]) == 0 and main(["fresh", "1.1"]) == 0
    assert [Path(line).name for line in capsys.readouterr().out.splitlines()] == [
        "1-1-made-fresh.ipynb", "1-1-exercises-fresh.ipynb",
        "1-1-made-fresh-2.ipynb", "1-1-exercises-fresh-2.ipynb"]
    assert MINE in sources(work / EXERCISES)
    assert MINE not in sources(work / "day1/exercises/1-1-exercises-fresh.ipynb")
    assert main(["fresh", "9.9"]) == 2


def test_a_folder_that_cannot_be_written_is_one_line(work, capsys):
    (work.parent / "file").write_text("")
    assert main(["lay-out", str(work.parent / "file")]) == 1
    said = capsys.readouterr().err
    assert said.startswith("Stopped: ") and len(said.splitlines()) == 1
