"""nbgrader's own commands with the shipped configuration; `papers.grade` stands in for the
grading process. Nothing that a learner can write acts on a page, and nothing hidden is on it."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import nbformat
import pytest
from nbconvert import HTMLExporter
from nbgrader.api import Gradebook
from papers import ACTIVE, HIDDEN, HOSTILE, NAMES, handed_in, paper
from test_report import ANSWERS, BLANK
from traitlets.config import Config, PyFileConfigLoader

ROOT = Path(__file__).parents[2]
PAPER = paper()
COURSE = "torch-in-three-days"
ATTACK = {"double": "hostile\n### BEGIN HIDDEN TESTS\n" + "\n".join(ACTIVE),
           "free": "\n".join(ACTIVE), "essay": "\n\n".join(ACTIVE)}
LEARNERS = {  # the hand-in, and the points that it earns without a teacher
    "right": (handed_in(PAPER, ANSWERS | {"double": "right"}), 4),
    "half": (handed_in(PAPER, ANSWERS | {"double": "half"}), 3.5),
    "blank": (handed_in(PAPER, BLANK), 0),
    "hostile": (handed_in(PAPER, ATTACK), 0),
    "cut": (PAPER[:300], 0),
    "no-json": (b"\xff\xfe{", 0),
    "deep": (b"[" * 100_000, 0),
    "format-3": (json.dumps({"nbformat": 3, "worksheets": [{"cells": [
        {**cell, "input": cell["source"]} for cell in json.loads(
            handed_in(PAPER, ANSWERS | {"double": "right"}))["cells"]]}]}).encode(), 4),
    "odd": (handed_in(PAPER, ANSWERS | {"double": "right"}).replace(
        b'"schema_version": 3', b'"schema_version": "\\ud800"'), 4),
}
UNREADABLE = ("cut", "no-json", "deep")


def nbgrader(course: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess:
    papers = ROOT / "tests/helpers/papers.py"
    return subprocess.run([sys.executable, papers, *arguments], cwd=course, capture_output=True,
                          text=True, check=False, env=os.environ | more)


def submit(course: Path, student: str, content: bytes) -> Path:
    folder = course / "day1/submitted" / student
    folder.mkdir(parents=True)
    (folder / "paper.ipynb").write_bytes(content)
    return folder


def scores(course: Path) -> dict[str, float]:
    with Gradebook(f"sqlite:///{course}/gradebook.db", COURSE) as book:
        return {sent.student.id: sent.score for sent in book.assignment_submissions("day1")}


@pytest.fixture(scope="module")
def released(tmp_path_factory) -> Path:
    course = tmp_path_factory.mktemp("course")
    (course / "day1/solutions").mkdir(parents=True)
    (course / "day1/solutions/paper.ipynb").write_bytes(PAPER)
    (course / "nbgrader_config.py").write_bytes((ROOT / "nbgrader_config.py").read_bytes())
    run = nbgrader(course, "generate_assignment", "day1")
    assert run.returncode == 0, run.stderr
    return course


@pytest.fixture(scope="module")
def graded(released: Path) -> tuple[Path, str]:
    """A course in which all have been graded and got feedback, and what autograde said."""
    for student, (content, _points) in LEARNERS.items():
        submit(released, student, content)
    said = nbgrader(released, "autograde", "day1",
                    PAPERS_JOBS=str(released / "jobs")).stderr
    run = nbgrader(released, "generate_feedback", "day1")
    assert run.returncode == 0, run.stderr
    return released, said


@pytest.fixture(scope="module")
def pages(graded: tuple[Path, str]) -> dict[str, str]:
    return {student: (graded[0] / f"day1/feedback/{student}/paper.html").read_text("utf-8")
            for student in LEARNERS}


def test_everybody_gets_what_they_earned(graded: tuple[Path, str]):
    assert scores(graded[0]) == {student: points for student, (_c, points) in LEARNERS.items()}


def test_the_autograded_notebook_is_the_teachers(graded: tuple[Path, str]):
    for student in LEARNERS:
        notebook = nbformat.read(graded[0] / f"day1/autograded/{student}/paper.ipynb", 4)
        assert [cell.id for cell in notebook.cells] == [c["id"] for c in json.loads(PAPER)["cells"]]
        answers = {cell.id: cell.source for cell in notebook.cells if cell.id in NAMES}
        assert (answers == BLANK) == (student in ("blank", *UNREADABLE))


def test_a_hand_in_that_cannot_be_read_is_one_line(graded: tuple[Path, str]):
    lines = [line for line in graded[1].splitlines() if "cannot be read" in line]
    assert len(lines) == len(UNREADABLE)
    for student, words in zip(UNREADABLE, ("no JSON", "not UTF-8", "too deeply"), strict=True):
        [line] = [line for line in lines if f"{student}/paper" in line]
        assert "ERROR" in line and words in line
    assert "Traceback" not in graded[1]


def test_notes_are_told_to_the_teacher_and_not_to_the_learner(graded: tuple[Path, str], pages):
    [line] = [line for line in graded[1].splitlines() if "a note with" in line]
    assert "WARNING" in line and "hostile/paper: double: a note with" in line
    assert not [student for student, html in pages.items() if "a note with" in html]


def test_what_was_not_looked_at_is_said_here_too(released: Path, tmp_path: Path):
    course = tmp_path / "course"
    shutil.copytree(released, course)
    (submit(course, "ada", LEARNERS["right"][0]) / "paper-Copy1.ipynb").write_bytes(PAPER)
    (course / "day1/submitted/bo.zip").touch()
    (course / "day1/submitted/list.csv").touch()
    run = nbgrader(course, "autograde", "day1")
    assert "ada/paper: not looked at: 'paper-Copy1.ipynb'" in run.stderr
    assert "'bo.zip' is not in a learner's folder: `python -m grader collect`" in run.stderr
    assert "'list.csv' in" in run.stderr


def test_manual_marks_wait_for_a_teacher_unless_there_is_no_answer(graded: tuple[Path, str]):
    with Gradebook(f"sqlite:///{graded[0]}/gradebook.db", COURSE) as book:
        for student in LEARNERS:
            essay = book.find_grade("essay", "paper", "day1", student)
            comment = book.find_comment("essay", "paper", "day1", student).comment
            empty = student in ("blank", *UNREADABLE)
            assert essay.needs_manual_grade is not empty
            assert comment == ("No response." if empty else None)


def test_a_run_has_one_seed_and_the_next_another(graded: tuple[Path, str], tmp_path: Path):
    course, _said = graded
    first = [json.loads(line) for line in (course / "jobs").read_text().splitlines()]
    assert len(first) == len(LEARNERS)
    assert len({seed for seed, *_rest in first}) == 1
    assert {(trusted, seconds) for _seed, trusted, seconds in first} == {(False, 30.0)}
    for number, options in enumerate((["--SealedExecute.trusted=True"],
                                      ["--SealedExecute.limits={'cell_seconds': 5}"])):
        jobs = tmp_path / f"jobs{number}"
        run = nbgrader(course, "autograde", "day1", "--student=right", "--force", *options,
                       PAPERS_JOBS=str(jobs))
        assert run.returncode == 0, run.stderr
        [[seed, trusted, seconds]] = [json.loads(line) for line in jobs.read_text().splitlines()]
        assert seed != first[0][0]
        assert (trusted, seconds) == ((True, 30.0), (False, 5))[number]


def test_where_there_is_no_verdict_there_is_no_grade(released: Path, graded):
    """A machine without a sandbox, say: the reason is told, and others are graded."""
    submit(released, "fails", handed_in(PAPER, {"double": "fail"}))
    submit(released, "later", LEARNERS["right"][0])
    run = nbgrader(released, "autograde", "day1")
    assert run.returncode == 1
    assert "fails/paper is not graded: this machine has no sandbox" in run.stderr
    assert not (released / "day1/autograded/fails").exists()
    assert scores(released)["later"] == 4
    with Gradebook(f"sqlite:///{released}/gradebook.db", COURSE) as book:
        grades = book.find_submission_notebook("paper", "day1", "fails").grades
        assert all(grade.auto_score is None and grade.needs_manual_grade for grade in grades)


def test_marks_of_an_earlier_hand_in_do_not_stand_for_one_that_is_not_graded(released: Path,
                                                                             graded):
    submit(released, "worse", LEARNERS["right"][0])
    assert nbgrader(released, "autograde", "day1", "--student=worse").returncode == 0
    assert scores(released)["worse"] == 4
    (released / "day1/submitted/worse/paper.ipynb").write_bytes(
        handed_in(PAPER, {"double": "fail"}))
    run = nbgrader(released, "autograde", "day1", "--student=worse", "--force")
    assert run.returncode == 1
    assert scores(released)["worse"] == 0
    with Gradebook(f"sqlite:///{released}/gradebook.db", COURSE) as book:
        grades = book.find_submission_notebook("paper", "day1", "worse").grades
        assert all(grade.auto_score is None and grade.needs_manual_grade for grade in grades)


def test_a_name_that_is_a_pattern_is_left_out(released: Path):
    """nbgrader takes `[p]attern` for a pattern that means `pattern`, and would copy that one's."""
    for name in ("[p]attern", "<b>x", "pattern"):
        submit(released, name, LEARNERS["right"][0])
    run = nbgrader(released, "autograde", "day1", "--student=[[<p]*")
    for name in ("[p]attern", "<b>x"):
        assert re.search(f"ERROR.*{re.escape(name)}' is left out", run.stderr)
        assert not (released / "day1/autograded" / name).exists()
        shutil.rmtree(released / "day1/submitted" / name)
    assert scores(released)["pattern"] == 4


def test_links_among_the_hand_ins_are_not_followed(released: Path, graded, tmp_path: Path):
    secret = tmp_path / "secret.txt"
    secret.write_text("a secret")
    (tmp_path / "paper.ipynb").write_bytes(LEARNERS["right"][0])
    folder = submit(released, "extra", LEARNERS["right"][0])
    (folder / "data.txt").symlink_to(secret)
    os.mkfifo(folder / "pipe")
    (folder / "more.txt").write_text("a file")
    folder = submit(released, "link", b"")
    (folder / "paper.ipynb").unlink()
    (folder / "paper.ipynb").symlink_to(tmp_path / "paper.ipynb")
    folder = submit(released, "time", LEARNERS["right"][0])
    (folder / "timestamp.txt").symlink_to("/dev/zero")
    (released / "day1/submitted/folder").symlink_to(tmp_path)
    run = nbgrader(released, "autograde", "day1", "--student=[eltf][xio]*")
    found = scores(released)
    assert (found["extra"], found["link"]) == (4, 0)
    assert "time" not in found and "folder" not in found
    assert {path.name for path in (released / "day1/autograded/extra").iterdir()} == {
        "paper.ipynb", "more.txt"}
    assert "link/paper cannot be read, it gets 0 points: 'paper.ipynb' is a symbolic" in run.stderr
    for name in ("time/timestamp.txt", "submitted/folder"):
        assert re.search(f"ERROR.*{name} is a link or a device: this hand-in is not graded",
                         run.stderr)


# Pages

LOADS = {"script", "iframe", "object", "embed", "base", "meta", "link", "form", "style", "frame",
         "svg", "math", "input", "textarea", "button"}
ADDRESSES = {"href", "src", "action", "formaction", "srcset", "data", "xlink:href"}


class Page(HTMLParser):
    """Everything on a page that could act: as (tag, attribute, value), or (tag, "text", text)."""

    def __init__(self, html: str):
        super().__init__(convert_charrefs=True)
        self.acts: set[tuple[str, str, str]] = set()
        self.text, self.inside = "", ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.inside = tag if tag in LOADS else ""
        if tag in LOADS:
            self.acts.add((tag, "", ""))
        for name, value in attributes:
            text = re.sub(r"[\0-\x20]", "", value or "").lower()
            if tag in LOADS or name in ("id", "name") or name.startswith("on") or (
                    name in ADDRESSES and re.search("^[a-z]+:|^/", text)
                    and not (tag == "img" and text.startswith("data:image/"))) or (  # inert
                    name == "style" and re.search(r"url\(|position|expression", text)):
                self.acts.add((tag, name, value or ""))

    def handle_endtag(self, tag):
        self.inside = ""

    def handle_data(self, data):
        self.text += data
        if self.inside:
            self.acts.add((self.inside, "text", data))


def everything(config: Config) -> set[tuple[str, str, str]]:
    """What acts if a notebook is shown as it is, with everything that learners may put into it,
    less what ends nbconvert with an error: pictures that are missing and odd widgets."""
    outputs = [nbformat.from_dict({"metadata": {}} | output) for output in HOSTILE
               if output["output_type"] == "display_data"
               and not re.search("attachment|widget", str(output))]
    cells = [nbformat.v4.new_markdown_cell(source, id=f"c{number}")
             for number, source in enumerate(ACTIVE) if "attachment" not in source]
    cells.append(nbformat.v4.new_code_cell("x", id="code", outputs=outputs))
    exporter = HTMLExporter(template_name="classic", config=config)
    full, empty = (Page(exporter.from_notebook_node(nbformat.v4.new_notebook(cells=some))[0])
                   for some in (cells, []))
    return {act for act in full.acts - empty.acts if act[1] != "id"}  # a cell's own


def test_nothing_acts_even_in_a_notebook_that_was_not_rebuilt():
    """Stock nbconvert shows that the oracle sees what acts."""
    found = {tag for tag, _name, _value in everything(Config())}
    assert found >= {"script", "img", "svg", "a", "iframe"}
    assert everything(PyFileConfigLoader("nbgrader_config.py", ROOT).load_config()) == set()


def test_nothing_acts_in_feedback(pages: dict[str, str]):
    harmless = Page(pages["right"]).acts
    for student, html in pages.items():
        assert Page(html).acts <= harmless, student
    assert ACTIVE[0] in Page(pages["hostile"]).text  # shown as text


def test_feedback_shows_what_the_judge_said(pages: dict[str, str]):
    assert "Passed: twice as much" in Page(pages["right"]).text
    half = Page(pages["half"]).text
    assert "Not right yet: twice as much" in half and "expected <3.0>, got 2.0" in half
    assert "data-state=\"wrong\"" in pages["half"] and "border-left:4px" in pages["half"]
    assert "could not be read" in Page(pages["cut"]).text
    assert "Score: 3.5" in half


def test_feedback_hides_the_hidden_tests_and_the_solution(pages: dict[str, str]):
    for html in pages.values():
        text = Page(html).text
        assert HIDDEN not in html and "double(2.5)" not in text
        assert "check.close(double(1.5)" in text  # what stands before them is public
        assert "return 2 * x" not in text


FORMGRADER = """
import json, sys
from nbgrader.server_extensions.formgrader.formgrader import FormgradeExtension

class Web:
    settings = {}

grader = FormgradeExtension()
grader.root_dir = sys.argv[1]
grader.initialize([])
grader.init_tornado_settings(Web)
own = {"assignment_id": "day1", "notebook_id": "paper", "submission_id": "0", "index": 0,
       "total": 1, "base_url": "", "student": "x", "last_name": "", "first_name": "",
       "notebook_path": ""}
print(json.dumps({student: Web.settings["nbgrader_exporter"].from_filename(
    f"day1/autograded/{student}/paper.ipynb", resources=dict(own))[0]
    for student in sys.argv[2:]}))
"""


@pytest.fixture(scope="module")
def forms(graded: tuple[Path, str]) -> Iterator[dict[str, str]]:
    """The pages that formgrader shows to a teacher."""
    run = subprocess.run([sys.executable, "-c", FORMGRADER, str(graded[0]), "right", "hostile"],
                         cwd=graded[0], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    yield json.loads(run.stdout)


def test_nothing_acts_in_formgrader(forms: dict[str, str]):
    harmless, hostile = Page(forms["right"]), Page(forms["hostile"])
    assert hostile.acts <= harmless.acts
    assert ("textarea", "id", "essay-comment") in harmless.acts, "this is not formgrader's page"
    assert HIDDEN in harmless.text  # a teacher may see them


def test_a_teachers_markdown_looks_as_before(forms: dict[str, str]):
    assert "<details>why</details>" in forms["right"] and "<em>is</em>" in forms["right"]


def test_the_configuration_imports_no_pytorch(released: Path):
    code = """
import sys
from nbgrader.apps.nbgraderapp import NbGraderApp
app = NbGraderApp()
app.initialize([])
from grader.plugin import SafeCsv, clean_html
print("torch" in sys.modules, app.config.Autograde.exporter_class)
"""
    run = subprocess.run([sys.executable, "-c", code], cwd=released, capture_output=True,
                         text=True, check=False)
    assert run.stdout.split() == ["False", "grader.plugin.Sealed"], run.stderr


def test_export_is_ours(graded: tuple[Path, str]):
    course, _said = graded
    with Gradebook(f"sqlite:///{course}/gradebook.db", COURSE) as book:
        book.update_or_create_student("right", last_name="=1+1")
    run = nbgrader(course, "export", "--to", "grades.csv")
    assert run.returncode == 0, run.stderr
    lines = (course / "grades.csv").read_text("utf-8").splitlines()
    assert next(line for line in lines if ',"right",' in line).split(",")[4] == '"\'=1+1"'
