"""What learning platforms hand over is laid out as hand-ins, and nothing is lost on the way."""

import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from downloads import DAY, FIRST, ONE, SECOND, collect, laid, text, zipped
from hand_ins import make_course, scores

from grader.__main__ import main
from grader.downloads import platforms, zips


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return make_course(tmp_path / "course")


# What each platform makes of the same class: ada has both notebooks, bo the first.
FORMS = {
    "Moodle, folders": {
        "Ada Lovelace_12345_assignsubmission_file_/1-1-exercises.ipynb": text("ada 1"),
        "Ada Lovelace_12345_assignsubmission_file_/1-2-exercises.ipynb": text("ada 2", SECOND),
        "Bo Li_12346_assignsubmission_file_/1-1-exercises.ipynb": text("bo 1"),
        "Bo Li_12346_assignsubmission_onlinetext_/onlinetext.html": b"<p>here it is</p>"},
    "Moodle, one folder": {
        "Ada Lovelace_12345_assignsubmission_file_1-1-exercises.ipynb": text("ada 1"),
        "Ada Lovelace_12345_assignsubmission_file_final (2).ipynb": text("ada 2", SECOND),
        "Bo Li_12346_assignsubmission_file_1-1-exercises.ipynb": text("bo 1")},
    "Moodle, zips in folders": {
        "Ada Lovelace_1_assignsubmission_file/day 1.zip": zipped({
            "day 1/1-1-exercises.ipynb": text("ada 1"),
            "day 1/1-2-exercises.ipynb": text("ada 2", SECOND),
            "__MACOSX/day 1/._1-1-exercises.ipynb": b"\0\5\26\7"}),
        "Bo Li_2_assignsubmission_file/1-1-exercises.ipynb": text("bo 1")},
    "Canvas": {
        "lovelaceada_12345_67890_1-1-exercises.ipynb": text("an earlier one"),
        "lovelaceada_LATE_12345_67895_1-1-exercises-1.ipynb": text("ada 1"),
        "lovelaceada_LATE_12345_67896_1-2-exercises.ipynb": text("ada 2", SECOND),
        "libo_222_67891_1-1-exercises.ipynb": text("bo 1")},
    "Blackboard": {
        "Day 1_ada1_attempt_2026-03-01-14-22-05_1-1-exercises.ipynb": text("an earlier one"),
        "Day 1_ada1_attempt_2026-03-02-09-00-00_1-1-exercises.ipynb": text("ada 1"),
        "Day 1_ada1_attempt_2026-03-02-09-00-00_1-2-exercises.ipynb": text("ada 2", SECOND),
        "Day 1_ada1_attempt_2026-03-02-09-00-00.txt": b"Name: Ada Lovelace (ada1)",
        "Day 1_bo_attempt_2026-03-01-08-00-00_1-1-exercises.ipynb": text("bo 1")},
    "Sakai": {
        "Day 1/grades.csv": b"...",
        "Day 1/Lovelace, Ada(ada1)/Submission attachment(s)/1-1-exercises.ipynb": text("ada 1"),
        "Day 1/Lovelace, Ada(ada1)/Submission attachment(s)/x.ipynb": text("ada 2", SECOND),
        "Day 1/Lovelace, Ada(ada1)/comments.txt": b"",
        "Day 1/Li, Bo(bo)/Submission attachment(s)/1-1-exercises.ipynb": text("bo 1")},
    "Brightspace": {
        "index.html": b"<html>",
        "11-99 - Ada Lovelace - Mar 1, 2026 222 PM - 1-1-exercises.ipynb": text("earlier"),
        "11-99 - Ada Lovelace - Mar 1, 2026 1022 PM - 1-1-exercises.ipynb": text("ada 1"),
        "11-99 - Ada Lovelace - Mar 1, 2026 1022 PM - 1-2-exercises.ipynb": text("ada 2", SECOND),
        "12-99 - Bo Li - Mar 2, 2026 800 AM/1-1-exercises.ipynb": text("bo 1")},
    "Teams": {
        "Submitted files/Ada Lovelace/Day 1/Version 9/1-1-exercises.ipynb": text("earlier"),
        "Submitted files/Ada Lovelace/Day 1/Version 10/1-1-exercises.ipynb": text("ada 1"),
        "Submitted files/Ada Lovelace/Day 1/Version 10/1-2-exercises.ipynb":
            text("ada 2", SECOND),
        "Submitted files/Bo Li/Day 1/Version 1/1-1-exercises.ipynb": text("bo 1")},
    "folders": {
        "day1/20260001_Ada/1-1-exercises.ipynb": text("ada 1"),
        "day1/20260001_Ada/1-2-exercises.ipynb": text("ada 2", SECOND),
        "day1/20260002_李波/1-1-exercises.ipynb": text("bo 1")},
    "prefixes": {
        "20260001-Ada-1-1-exercises.ipynb": text("ada 1"),
        "20260001-Ada-1-2-exercises.ipynb": text("ada 2", SECOND),
        "20260002-李波_1-1-exercises (1).ipynb": text("bo 1")},
    "zips": {
        "ada.zip": zipped({"work/1-1-exercises.ipynb": text("ada 1"),
                           "work/1-2-exercises.ipynb": text("ada 2", SECOND)}),
        "bo.zip": zipped({"1-1-exercises.ipynb": text("bo 1")})},
}
NAMES = {"Canvas": ("lovelaceada", "libo"), "Blackboard": ("ada1", "bo"), "Sakai": ("ada1", "bo"),
         "folders": ("20260001_Ada", "20260002_李波"), "zips": ("ada", "bo"),
         "prefixes": ("20260001-Ada", "20260002-李波")}


@pytest.mark.parametrize("unpacked", [False, True])
@pytest.mark.parametrize("form", FORMS)
def test_a_download_is_laid_out_as_it_comes(course: Path, tmp_path: Path, form: str,
                                            unpacked: bool):
    download = tmp_path / "download.zip"
    download.write_bytes(zipped(FORMS[form]))
    if unpacked:
        zipfile.ZipFile(download).extractall(tmp_path / "download")
        download = tmp_path / "download"
    collect(course, download)
    ada, bo = NAMES.get(form, ("Ada Lovelace", "Bo Li"))
    assert laid(course) == {f"{ada}/{FIRST}": "ada 1", f"{ada}/{SECOND}": "ada 2",
                            f"{bo}/{FIRST}": "bo 1"}


def test_a_platform_that_says_when_says_so_to_nbgrader(course: Path, tmp_path: Path):
    (tmp_path / "d.zip").write_bytes(zipped(FORMS["Blackboard"]))
    collect(course, tmp_path / "d.zip")
    stamp = (course / "day1/submitted/ada1/timestamp.txt").read_text()
    time = datetime(2026, 3, 2, 9).astimezone(UTC)  # a platform writes local time
    assert stamp == f"{time:%Y-%m-%d %H:%M:%S} UTC\n"


def sakai(time: str, **attached: bytes) -> bytes:
    folder = "Day 1/Lovelace, Ada(ada1)"
    return zipped({f"{folder}/timestamp.txt": time.encode()} | {
        f"{folder}/Submission attachment(s)/{name}": content
        for name, content in attached.items()})


@pytest.mark.parametrize(("said", "stamp"), [
    ("2026-03-02T09:00:00Z", "2026-03-02 09:00:00 UTC\n"),
    ("2026-03-02T09:00:00.123456Z\n", "2026-03-02 09:00:00 UTC\n"),
    ("2026-03-02T09:00Z", "2026-03-02 09:00:00 UTC\n"),
    ("20260302090000123", None), ("soon", None), ("2026-13-02T09:00:00Z", None), ("é", None),
    ("2026-03-02T09:00:00Z" * 1_000, None)])
def test_sakais_timestamp_is_read(course: Path, tmp_path: Path, said: str, stamp: str | None):
    forged = {"timestamp.txt": b"2020-01-01T00:00:00Z"}  # among the attachments: the learner's own
    (tmp_path / "d.zip").write_bytes(sakai(said, **forged, **{f"{FIRST}.ipynb": text("ada 1")}))
    collect(course, tmp_path / "d.zip")
    file = course / "day1/submitted/ada1/timestamp.txt"
    assert (file.read_text() if file.exists() else None) == stamp
    assert laid(course) == {f"ada1/{FIRST}": "ada 1"}


@pytest.mark.parametrize("folder", ["", "x(y)/"])
def test_a_timestamp_that_a_learner_hands_in_elsewhere_says_nothing(
        course: Path, tmp_path: Path, folder: str):
    place = f"Ada_1_assignsubmission_file_/{folder}"
    (tmp_path / "d.zip").write_bytes(zipped({
        f"{place}timestamp.txt": b"2020-01-01T00:00:00Z", f"{place}{FIRST}.ipynb": text("a")}))
    collect(course, tmp_path / "d.zip")
    assert laid(course) == {f"Ada/{FIRST}": "a"}
    assert not (course / "day1/submitted/Ada/timestamp.txt").exists()


def test_the_latest_of_two_downloads_from_sakai_is_taken(course: Path, tmp_path: Path):
    """Whatever the files' own times say: here all of them are the same."""
    for day in (3, 1):
        (tmp_path / f"{day}.zip").write_bytes(sakai(
            f"2026-03-0{day}T09:00:00Z", **{f"{FIRST}.ipynb": text(f"of day {day}")}))
    collect(course, tmp_path / "3.zip", tmp_path / "1.zip")
    assert laid(course) == {f"ada1/{FIRST}": "of day 3"}


def test_a_later_download_replaces_and_keeps_and_an_earlier_one_does_not(
        course: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = "Ada Lovelace_7_assignsubmission_file_/1-1-exercises.ipynb"
    for number, day in ((1, DAY), (2, (2026, 3, 8, 0, 0, 0)), (3, (2026, 2, 1, 0, 0, 0))):
        (tmp_path / f"{number}.zip").write_bytes(zipped({path: text(f"answer {number}")}, day))
    assert collect(course, tmp_path / "1.zip") == 0
    assert collect(course, tmp_path / "1.zip") == 0, "again is nothing new"
    assert "0 notebooks are new, 0 replace an earlier one, 1 were there" in capsys.readouterr().out
    assert collect(course, tmp_path / "2.zip") == 0
    assert "that is in" in capsys.readouterr().out
    assert laid(course) == {f"Ada Lovelace/{FIRST}": "answer 2"}
    (kept,) = (course / "day1/.grading/earlier/Ada Lovelace").iterdir()
    assert kept.read_bytes() == text("answer 1")
    assert collect(course, tmp_path / "3.zip") == 1
    assert "is older than the 1-1-exercises that is there" in capsys.readouterr().out
    assert laid(course) == {f"Ada Lovelace/{FIRST}": "answer 2"}


def test_an_answered_notebook_comes_before_a_later_blank_one(
        course: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    stub = text("raise NotImplementedError")
    (tmp_path / "d.zip").write_bytes(zipped({
        "adal_1_10_1-1-exercises.ipynb": text("mine"), "adal_1_20_1-1-exercises.ipynb": stub}))
    assert collect(course, tmp_path / "d.zip") == 1
    assert laid(course) == {f"adal/{FIRST}": "mine"}
    assert "_20_1-1-exercises.ipynb' is not taken" in capsys.readouterr().out


def test_namesakes_have_folders_of_their_own_in_every_download(course: Path, tmp_path: Path):
    def download(*numbers: int) -> Path:
        path = tmp_path / f"{numbers}.zip"
        path.write_bytes(zipped({
            f"Wei Li_{n}_assignsubmission_file_/1-1-exercises.ipynb": text(f"of {n}")
            for n in numbers}))
        return path

    collect(course, download(5))
    collect(course, download(6))
    collect(course, download(6, 5))
    assert laid(course) == {f"Wei Li/{FIRST}": "of 5", f"Wei Li (6)/{FIRST}": "of 6"}


@pytest.mark.parametrize(("said", "name"), [
    ("Liam O'Brien", "Liam O_Brien"), ("<img src=x>", "img src_x_"), ("=1+1", "1+1"),
    ("张三", "张三"), ("Zoe\u0308", "Zoë"), ("..", ""), ("a  b.", "a b"), ("🙂", ""),
    ("a\nb", "a_b")])
def test_names_become_safe_and_stay_the_same(said: str, name: str):
    assert platforms.identity(said) == name == platforms.identity(name)


@pytest.mark.parametrize("encoding", ["gbk", "utf-8", "cp437"])
def test_names_in_the_encoding_of_the_machine_that_made_the_zip(encoding: str, tmp_path: Path):
    name = "Zoë Müller/Zoë.ipynb" if encoding == "cp437" else "张三丰/第一天 镕.ipynb"
    stand_in = "x" * len(name.encode(encoding))
    content = zipped({stand_in: b""}).replace(stand_in.encode(), name.encode(encoding))
    (file,) = zips.contents(io.BytesIO(content), "d.zip", 0)
    assert file.path == name


def test_a_zip_in_a_learners_zip_is_opened(course: Path, tmp_path: Path):
    """A learner zips the folder, and the platform zips what the learner handed in."""
    inner = zipped({"day 1/1-1-exercises.ipynb": text("ada 1")})
    (tmp_path / "class.zip").write_bytes(zipped({
        "Ada Lovelace_1_assignsubmission_file_/all.zip": zipped({
            "mine.zip": inner, "1-2-exercises.ipynb": text("ada 2", SECOND)}),
        "Bo Li_2_assignsubmission_file_/1-1-exercises.ipynb": text("bo 1")}))
    assert collect(course, tmp_path / "class.zip") == 0
    assert laid(course) == {f"Ada Lovelace/{FIRST}": "ada 1", f"Ada Lovelace/{SECOND}": "ada 2",
                            f"Bo Li/{FIRST}": "bo 1"}


def test_what_is_nobodys_or_no_notebook_is_one_line(
        course: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "in").mkdir()
    for name in ("1-1-exercises.ipynb", "1-2-exercises (1).ipynb", "Untitled.ipynb", "x.docx"):
        (tmp_path / "in" / name).write_bytes(text("whose?"))
    assert collect(course, tmp_path / "in") == 1
    line, _end = capsys.readouterr().out.splitlines()
    assert line.endswith("no name of a learner is in it") and "'Untitled.ipynb'" in line
    assert laid(course) == {}
    assert collect(course, tmp_path / "nowhere.zip") == 2


def test_autograde_takes_what_lies_beside_the_folders(
        course: Path, capsys: pytest.CaptureFixture[str]):
    submitted = course / "day1/submitted"
    (submitted / "ada.zip").write_bytes(zipped(ONE))
    (submitted / "libo_1_2_1-1-exercises.ipynb").write_bytes(text("bo 1"))
    (submitted / "Untitled.ipynb").write_bytes(text("whose?"))
    (submitted / "carl/day 1").mkdir(parents=True)
    (submitted / "carl/day 1/1-1-exercises.ipynb").write_bytes(text("carl 1"))
    (submitted / "dora").mkdir()
    (submitted / "dora/all.zip").write_bytes(zipped(ONE))
    (submitted / "list.csv").touch()
    for again in (False, True):
        main(["autograde", "day1", "--course-dir", str(course), "--grade", "stand_in:grade",
              "--workers", "1"])
        said = capsys.readouterr().out
        assert ("ada: 1-1-exercises" in said) is not again, said
        assert "'Untitled.ipynb': no name of a learner is in it" in said
        assert "'list.csv'" in said and "'ada.zip'" not in said and "not looked at" not in said
    assert set(scores(course)) == {"ada", "libo", "carl", "dora"}
