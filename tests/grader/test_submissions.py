"""Hand-ins are found where nbgrader has them, renamed ones too, and nothing else is ever read."""

import json
import os
import random
import socket
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from hand_ins import NOTEBOOKS, ROOT, hand_in, make_course, notebook

from grader.notebooks import reading, rebuild
from grader.run import intake
from grader.run.hand_in import HandIn
from grader.run.layout import directory
from grader.run.submissions import Course

FIRST, SECOND = NOTEBOOKS


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """nbgrader also reads the configuration in the working directory: not this checkout's."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make_course(tmp_path / "course")


def course_of(folder: Path) -> Course:
    return Course(directory(str(folder)), "day1")


def find(folder: Path, student: str = "anna") -> dict[str, HandIn]:
    return {found.notebook: found
            for found in course_of(folder).hand_ins(student, list(NOTEBOOKS))}


def test_the_course_folder_is_the_one_that_nbgrader_config_describes(folder: Path):
    course = course_of(folder)
    assert list(course.references) == list(NOTEBOOKS)
    assert course.submitted == folder / "day1/submitted"
    assert course.autograded("anna") == folder / "day1/autograded/anna"
    assert course.journal == folder / "day1/.grading/journal.jsonl"
    assert course.directory.db_url == f"sqlite:///{folder}/gradebook.db"
    assert course.points(FIRST) == 4


def test_nbgraders_own_layout_of_folders_works_too(tmp_path: Path):
    (tmp_path / "nbgrader_config.py").write_text("c = get_config()\n")
    for path, answer in (("source/./day1", "right"), ("submitted/anna/day1", "hers")):
        (tmp_path / path).mkdir(parents=True)
        (tmp_path / path / f"{FIRST}.ipynb").write_text(json.dumps(notebook(FIRST, answer)))
    (tmp_path / "submitted/berta/day2").mkdir(parents=True)
    course = course_of(tmp_path)
    assert course.students() == (["anna"], [])
    (anna,) = course.hand_ins("anna", [FIRST])
    assert rebuild.answers(anna.content)[f"{FIRST}-answer"] == "hers"


def test_a_database_can_be_named(folder: Path):
    assert directory(str(folder), "postgresql:///grades").db_url == "postgresql:///grades"


def test_hand_ins_are_read_byte_for_byte(folder: Path):
    path = hand_in(folder, "anna", {FIRST: "mine"}) / f"{FIRST}.ipynb"
    found = find(folder)
    assert found[FIRST].content == path.read_bytes()
    assert (found[FIRST].file, found[FIRST].notes) == (path.name, [])
    assert (found[SECOND].content, found[SECOND].state) == (None, "missing")


def test_only_folders_are_learners_and_every_odd_name_is_one_line(folder: Path):
    hand_in(folder, "berta", {})
    hand_in(folder, "Zoë 张三", {})
    submitted = folder / "day1/submitted"
    (submitted / ".ipynb_checkpoints").mkdir()
    (submitted / "all.rar").write_bytes(b"")
    os.mkfifo(submitted / "pipe")
    for name in (b"a\nb", b"\x1b[31mred", b"\xff\xfe", "a\u202eb".encode(), b" c"):
        os.mkdir(os.fsencode(submitted) + b"/" + name)
    students, problems = course_of(folder).students()
    assert students == ["Zoë 张三", "berta"]
    assert len(problems) == 7
    assert all(line.isprintable() for line in problems), problems


UNSAFE = ["*", "[b]erta", "?erta", "<img src=x onerror=alert(1)>", "'\"><b>x", "x;=1+1;y", "..;",
          "..x", "{student_id}", "{{7*7}}", "%s%n", "a'; drop table student; --", "🙂", "berta.",
          "-v", "$(id)", "#", "a&b=c", "a?b", "a%2e", ".ada", "=1", "@x", "＝1", "a  b", "a\\b"]
SAFE = ["李雷", "Łukasz", "ada.lovelace@example.org", "Ada Lovelace_12345_assignsubmission_file_",
        "हिन्दी", "2026-001", "x" * 255, "lee, bo (2)", "a+b"]


@pytest.mark.parametrize("name", UNSAFE)
def test_a_name_that_a_pattern_a_page_or_a_table_would_act_on_is_one_line(folder: Path, name: str):
    hand_in(folder, "berta", {})
    os.mkdir(folder / "day1/submitted" / name)
    students, (line,) = course_of(folder).students()
    assert students == ["berta"] and line.startswith(f"{name!r} is left out: a learner's name has")


@pytest.mark.parametrize("name", SAFE)
def test_names_of_people_and_of_learning_platforms_are_names(folder: Path, name: str):
    os.mkdir(folder / "day1/submitted" / name)
    assert course_of(folder).students() == ([name], [])


def test_what_was_not_looked_at_is_named_once(folder: Path):
    anna = hand_in(folder, "anna", {FIRST: "mine", SECOND: "hers"})
    for name in (f"{FIRST}.ipynb.txt", f"{FIRST}-Copy1.ipynb", ".hidden.ipynb", "answers.zip",
                 ".DS_Store", f"._{FIRST}.ipynb", "timestamp.txt"):
        (anna / name).write_text(json.dumps(notebook(FIRST, "copy")))
    (anna / ".ipynb_checkpoints").mkdir()
    (anna / "pictures").mkdir()
    found = find(folder)
    assert found[SECOND].notes == []
    assert found[FIRST].notes == [
        f"not looked at: '.hidden.ipynb', '{FIRST}-Copy1.ipynb', '{FIRST}.ipynb.txt', "
        "'answers.zip', 'pictures'"]


def test_a_blank_notebook_beside_an_answered_copy_is_asked_about(folder: Path):
    stub = "raise NotImplementedError"
    anna = hand_in(folder, "anna", {FIRST: stub, SECOND: stub})
    (anna / f"{FIRST}-Copy1.ipynb").write_text(json.dumps(notebook(FIRST, "mine")))
    (anna / f"{SECOND}-Copy1.ipynb").write_text(json.dumps(notebook(SECOND, stub)))
    found = find(folder)
    assert found[FIRST].state == "unreadable"
    assert f"it is blank, but '{FIRST}-Copy1.ipynb' holds answers" in found[FIRST].reason
    assert found[SECOND].state == "", "two blanks are a blank"


@pytest.mark.parametrize("file", [
    f"{FIRST} (1).ipynb", f"{FIRST}-final.ipynb", f"{FIRST}_张三.ipynb", "Untitled.ipynb",
    f"{FIRST.upper()}.IPYNB"])
def test_a_renamed_notebook_is_known_by_its_cells(folder: Path, file: str):
    path = hand_in(folder, "anna", {FIRST: "mine"}) / f"{FIRST}.ipynb"
    path.rename(path.with_name(file))
    found = find(folder)
    assert found[FIRST].content == path.with_name(file).read_bytes()
    assert found[FIRST].file == file
    assert found[FIRST].notes == [f"{file!r} was taken as {FIRST}.ipynb: it has its cells"]
    assert found[SECOND].state == "missing"


def test_of_two_renamed_notebooks_the_newest_is_taken(folder: Path):
    anna = hand_in(folder, "anna", {})
    for time, answer in ((300, "newest"), (200, "older"), (100, "oldest")):
        (anna / f"{answer}.ipynb").write_text(json.dumps(notebook(FIRST, answer)))
        os.utime(anna / f"{answer}.ipynb", (time, time))
    found = find(folder)[FIRST]
    assert rebuild.answers(found.content)[f"{FIRST}-answer"] == "newest"
    assert "'older.ipynb'" in found.notes[1] and "'oldest.ipynb'" in found.notes[1]


def test_a_notebook_under_its_own_name_comes_before_a_newer_copy(folder: Path):
    anna = hand_in(folder, "anna", {FIRST: "mine"})
    (anna / f"{FIRST} (1).ipynb").write_text(json.dumps(notebook(FIRST, "copy")))
    assert rebuild.answers(find(folder)[FIRST].content)[f"{FIRST}-answer"] == "mine"


@pytest.mark.parametrize("content", [
    json.dumps({"cells": notebook(FIRST, "a")["cells"] + notebook(SECOND, "b")["cells"]}),
    json.dumps({"cells": notebook("elsewhere", "a")["cells"]}), "{", "[]", "\udcff"])
def test_a_file_that_is_not_exactly_one_of_the_notebooks_is_none(folder: Path, content: str):
    anna = hand_in(folder, "anna", {})
    (anna / "other.ipynb").write_text(content, encoding="utf-8", errors="surrogateescape")
    assert {found.state for found in find(folder).values()} == {"missing"}


def link(path: Path) -> None:
    other = path.parents[1] / "neighbour.ipynb"
    other.write_text(json.dumps(notebook(FIRST, "stolen")))
    path.symlink_to(other)


def listen(path: Path) -> None:
    before = os.getcwd()
    os.chdir(path.parent)  # the name of a socket must be short
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(path.name)
    os.chdir(before)


def sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(reading.MAX_BYTES + 1)


ODD = {
    "a symbolic link": link,
    "is a symbolic link": lambda path: path.symlink_to("/dev/zero"),
    "symbolic link, not a file": lambda path: path.symlink_to("nowhere"),
    "a named pipe": os.mkfifo,
    "a folder": Path.mkdir,
    "a socket": listen,
    "at most 20,000,000 are read": sparse,
}


@pytest.mark.parametrize("words", ODD)
def test_what_is_no_ordinary_file_is_one_line_and_is_never_opened(folder: Path, words: str):
    anna = hand_in(folder, "anna", {SECOND: "mine"})
    ODD[words](anna / f"{FIRST}.ipynb")
    ODD[words](anna / "timestamp.txt")
    found = find(folder)
    assert (found[FIRST].content, found[FIRST].state) == (None, "unreadable")
    assert words in found[FIRST].reason and found[FIRST].reason.isprintable()
    assert found[SECOND].content is not None
    time, notes = course_of(folder).timestamp("anna")
    assert time is None and len(notes) == 1


@pytest.mark.parametrize("exchange", [link, os.mkfifo])
def test_a_file_that_is_exchanged_while_it_is_looked_at_is_not_read(
        folder: Path, monkeypatch: pytest.MonkeyPatch, exchange):
    path = hand_in(folder, "anna", {FIRST: "mine"}) / f"{FIRST}.ipynb"
    look = os.stat

    def look_and_exchange(name, **options):
        found = look(name, **options)
        if name == path.name and path.is_file() and not path.is_symlink():
            path.unlink()
            exchange(path)
        return found

    monkeypatch.setattr(intake.os, "stat", look_and_exchange)
    found = find(folder)[FIRST]
    assert (found.content, found.state) == (None, "unreadable")


@pytest.mark.skipif(not hasattr(os, "mknod") or os.getuid() != 0, reason="needs root: mknod")
def test_a_device_is_not_opened(folder: Path):
    anna = hand_in(folder, "anna", {})
    try:
        os.mknod(anna / f"{FIRST}.ipynb", 0o666 | 0o020000, os.makedev(1, 5))  # /dev/zero
    except PermissionError:
        pytest.skip("this container may not make devices")
    assert "a device" in find(folder)[FIRST].reason


@pytest.mark.parametrize("kind", ["link", "gone"])
def test_a_learners_folder_that_is_none_is_unreadable(folder: Path, kind: str):
    hand_in(folder, "neighbour", {FIRST: "theirs"})
    if kind == "link":
        (folder / "day1/submitted/anna").symlink_to("neighbour")
        assert course_of(folder).students() == (["anna", "neighbour"], [])
    assert {found.state for found in find(folder).values()} == {"unreadable"}
    assert {found.content for found in find(folder).values()} == {None}


def test_a_link_in_the_middle_of_a_path_is_not_followed(tmp_path: Path):
    (tmp_path / "nbgrader_config.py").write_text("c = get_config()\n")
    for path in ("source/./day1", "submitted/berta/day1", "submitted/anna"):
        (tmp_path / path).mkdir(parents=True)
    text = json.dumps(notebook(FIRST))
    (tmp_path / f"source/day1/{FIRST}.ipynb").write_text(text)
    (tmp_path / f"submitted/berta/day1/{FIRST}.ipynb").write_text(text)
    (tmp_path / "submitted/anna/day1").symlink_to("../berta/day1")
    (found,) = course_of(tmp_path).hand_ins("anna", [FIRST])
    assert found.state == "unreadable" and "symbolic link" in found.reason


def test_a_file_without_permission_is_one_line(folder: Path):
    """A user who is not root asks: root may read everything."""
    path = hand_in(folder, "anna", {FIRST: "mine"}) / f"{FIRST}.ipynb"
    path.chmod(0)
    code = ("import os, sys\n"
            "from grader.run import intake\n"
            "handle = os.open(sys.argv[1], os.O_RDONLY)\n"
            "os.getuid() or os.setuid(65534)\n"
            "try: intake.read(handle, sys.argv[2], 100)\n"
            "except intake.Unreadable as error: print(error)\n")
    run = subprocess.run([sys.executable, "-c", code, path.parent, path.name], cwd=ROOT,
                         capture_output=True, text=True, check=True)
    assert run.stdout == f"{path.name!r} cannot be opened: Permission denied\n"


def test_names_are_opened_in_their_folder_only(folder: Path):
    anna = hand_in(folder, "anna", {})
    with intake.folder(anna) as handle, pytest.raises(intake.Unreadable):
        intake.read(handle, "..", 100)


@pytest.mark.parametrize(("text", "time"), [
    ("2026-01-02 03:04:05.678900 UTC", datetime(2026, 1, 2, 3, 4, 5, 678900)),
    ("2026-01-02 03:04:05 CET\n", datetime(2026, 1, 2, 2, 4, 5)),
    ("2026-01-02T03:04:05+08:00", datetime(2026, 1, 1, 19, 4, 5)),
    ("2999-01-01 00:00:00 UTC", datetime(2999, 1, 1)),  # forged, but as nbgrader has it
])
def test_timestamps_are_read_as_nbgrader_reads_them(folder: Path, text: str, time: datetime):
    hand_in(folder, "anna", {}, timestamp=text)
    assert course_of(folder).timestamp("anna") == (time, [])


def test_no_timestamp_is_no_reason_for_a_note(folder: Path):
    hand_in(folder, "anna", {})
    assert course_of(folder).timestamp("anna") == (None, [])


@pytest.mark.parametrize("text", [
    "", "yesterday", "\x1b[31m", "0001-01-01 00:00:00 +9999", "9" * 150, "nan", "\0", "1e999 2 3",
    "9" * 1000])
def test_a_garbled_timestamp_is_one_line(folder: Path, text: str):
    (hand_in(folder, "anna", {}) / "timestamp.txt").write_text(text)
    time, notes = course_of(folder).timestamp("anna")
    assert time is None and len(notes) == 1 and notes[0].isprintable()


def test_no_timestamp_whatsoever_raises(folder: Path):
    path = hand_in(folder, "anna", {}) / "timestamp.txt"
    course, chance = course_of(folder), random.Random(5)
    for _ in range(500):
        text = "".join(chance.choices("0123456789:-+/. TZUTC年\0\n", k=chance.randrange(40)))
        path.write_bytes(text.encode())
        time, notes = course.timestamp("anna")
        assert isinstance(time, datetime) != bool(notes)
