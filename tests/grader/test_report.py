"""A verdict as a notebook: nbgrader reads our score out of it, and nothing of a learner's acts."""

import base64
import copy
import io
import json
import random
import subprocess
import sys
from itertools import product
from pathlib import Path

import nbformat
import pytest
from nbconvert.filters import ansi2html
from nbgrader.api import Gradebook
from nbgrader.utils import compute_checksum, determine_grade
from papers import CHECK, HIDDEN, HOSTILE, NAMES, handed_in, paper, png, verdict
from PIL import Image

from grader.gradebook import clean, filters, report
from grader.job import Cell, Part, Result
from grader.notebooks.released import rebuilt

ROOT = Path(__file__).parents[2]
PAPER = paper()
ANSWERS = {"double": "def double(x):\n    return x", "free": "free = 7", "essay": "It *is*."}
HAND_IN = handed_in(PAPER, ANSWERS)
BLANK = {"double": "def double(x):\n    raise NotImplementedError",
         "free": "raise NotImplementedError", "essay": "YOUR ANSWER HERE"}


def built(result: Result, hand_in: bytes = HAND_IN) -> dict[str, nbformat.NotebookNode]:
    """The cells by name; the notebook must be valid and survive being written and read."""
    notebook = report.build(PAPER, hand_in, result)
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)
    nbformat.validate(notebook)
    again = nbformat.reads(nbformat.writes(notebook).encode().decode(), as_version=4)
    assert again == notebook
    return {cell.id: cell for cell in notebook.cells}


def said(cell: nbformat.NotebookNode) -> str:
    """The plain text of what a cell displays."""
    return "\n".join(output.data["text/plain"] for output in cell.outputs if "data" in output)


@pytest.mark.parametrize("earned", [*product((0, 0.5, 1), repeat=3), (1 / 3, 0.1, 1e-9)], ids=str)
def test_nbgrader_reads_exactly_our_score(earned: tuple[float, ...]):
    result = verdict(*earned)
    cells = built(result)
    for cell in result.cells[2:]:
        assert determine_grade(cells[cell.name]) == (cell.score, cell.points)


def test_no_rounding_takes_a_score_over_the_points():
    parts = [Part("x", "passed", earned=1.0)] * 3
    result = verdict(1, 1, 1)
    reference = json.loads(PAPER)
    reference["cells"][3]["metadata"]["nbgrader"]["points"] = 0.1
    result.cells[2] = Cell("double-check", "check", "passed", 0.1, parts)
    notebook = report.build(json.dumps(reference).encode(), HAND_IN, result)
    assert determine_grade(notebook.cells[3]) == (0.1, 0.1)


def test_a_cell_of_no_points_that_fails_is_no_pass():
    result = verdict(0, 0, 1)
    reference = json.loads(PAPER)
    reference["cells"][3]["metadata"]["nbgrader"]["points"] = 0
    result.cells[2].points = 0
    notebook = report.build(json.dumps(reference).encode(), HAND_IN, result)
    assert determine_grade(notebook.cells[3]) == (0, 0)
    assert notebook.cells[3].outputs[-1].output_type == "error"


def test_the_cells_are_the_teachers_and_the_answers_the_learners():
    changed = json.loads(HAND_IN)
    for cell in changed["cells"]:
        cell["metadata"]["tags"] = ["skip-execution"]
        cell["metadata"]["nbgrader"] |= {"points": 99, "checksum": "0"}
        cell["outputs"] = [{"output_type": "stream"}]
    changed["cells"] = [{"cell_type": "code", "source": "attack"}, *reversed(changed["cells"])]
    cells = built(verdict(1, 1, 1), json.dumps(changed).encode())
    teachers = json.loads(PAPER)["cells"]
    own = cells.pop("own-1")
    assert (own.source, own.outputs, own.metadata) == ("attack", [], {})
    assert list(cells) == [cell["id"] for cell in teachers]
    for cell in teachers:
        made = cells[cell["id"]]
        assert made.id == cell["id"]
        assert made.source == ANSWERS.get(cell["id"], cell["source"])
        assert made.metadata.nbgrader.items() >= cell["metadata"]["nbgrader"].items()
        assert set(made.metadata) <= {"nbgrader", "deletable", "editable"}


def test_checksums_and_metadata_are_those_of_nbgrader(tmp_path: Path):
    source = tmp_path / "day1/solutions"
    source.mkdir(parents=True)
    (source / "paper.ipynb").write_bytes(PAPER)
    first = ROOT / "day1/solutions/1-1-exercises.ipynb"
    (source / first.name).write_bytes(first.read_bytes())
    (tmp_path / "nbgrader_config.py").write_bytes((ROOT / "nbgrader_config.py").read_bytes())
    run = subprocess.run([sys.executable, "-m", "nbgrader", "generate_assignment", "day1"],
                         cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    with Gradebook(f"sqlite:///{tmp_path}/gradebook.db", "torch-in-three-days") as book:
        for name in ("paper", "1-1-exercises"):
            released = nbformat.read(tmp_path / f"day1/exercises/{name}.ipynb", as_version=4)
            notebook = rebuilt((source / f"{name}.ipynb").read_bytes())
            known = {cell.name: cell for cell in book.find_notebook(name, "day1").source_cells}
            for ours, theirs in zip(notebook.cells, released.cells, strict=True):
                stored = known[ours.metadata.nbgrader.grade_id]
                assert ours.metadata.nbgrader.pop("checksum") == stored.checksum
                assert ours.source == stored.source
                del theirs.metadata.nbgrader["checksum"]  # of a cell without its hidden tests
                assert ours.metadata == theirs.metadata


def test_nbgrader_sees_who_has_not_answered():
    answered, blank = built(verdict(1, 1, 1)), built(verdict(0, 0, 0), handed_in(PAPER, BLANK))
    for name in NAMES:
        assert answered[name].metadata.nbgrader.checksum != compute_checksum(answered[name])
        assert blank[name].metadata.nbgrader.checksum == compute_checksum(blank[name])
    for name in ("free", "essay"):
        assert determine_grade(answered[name]) == (None, 2)  # a teacher's
        assert determine_grade(blank[name]) == (0, 2)


def test_an_answer_that_is_missing_is_blank():
    changed = json.loads(HAND_IN)
    changed["cells"] = []
    cells = built(verdict(0, 0, 0), json.dumps(changed).encode())
    assert {name: cells[name].source for name in NAMES} == BLANK


@pytest.mark.parametrize(("state", "words"), [
    ("passed", "✓ Passed: rows"), ("failed", "✗ Not right yet: rows\n    why"),
    ("not attempted", "○ Not attempted yet: rows"),
    ("timeout", "! Stopped: it took too long: rows"),
    ("crashed", "! Stopped: the process that ran it has ended: rows")])
def test_each_state_has_its_words(state: str, words: str):
    result = verdict(0, 0, 0)
    lines = ["why"] if state == "failed" else []
    result.cells[2].parts = [Part("rows", state, lines, earned=float(state == "passed"))]
    cell = built(result)["double-check"]
    assert said(cell) == words
    result.cells[2].parts, result.cells[2].state = [], state
    assert determine_grade(built(result)["double-check"]) == (0, 1)


def test_a_cell_that_was_stopped_says_so():
    result = verdict(0, 0, 0)
    result.cells[0].state = "timeout"
    assert said(built(result)["double"]) == "! Stopped: it took too long"


def test_messages_are_escaped_and_hold_no_control_characters():
    result = verdict(0, 0, 0)
    result.cells[2].parts = [Part("<b>\x1b[31m", "failed", ["<i>\x00\ud800", "x" * 10_000] * 50)]
    shown = built(result)["double-check"].outputs[0].data
    assert "&lt;b&gt;" in shown["text/html"] and "<i>" not in shown["text/html"]
    assert not {"\x00", "\x1b", "\ud800"} & set(shown["text/plain"])
    assert len(shown["text/plain"]) < 50_000


def test_outputs_say_nothing_of_hidden_tests_but_what_the_verdict_says():
    result = verdict(0, 0, 0)
    result.cells[2].parts[1] = Part("", "failed", ["What came differs."], hidden=True)
    cell = built(result)["double-check"]
    assert cell.source == CHECK  # the teacher's notebook has them; feedback drops them
    assert HIDDEN not in json.dumps(cell.outputs)
    assert "Not right yet: check 2\n    What came differs." in said(cell)


@pytest.mark.parametrize("by", ["cell", "part"])
def test_an_unprotected_cell_says_so(by: str):
    result = verdict(1, 1, 1)
    if by == "cell":
        result.cells[2].state = "unprotected"
    else:
        result.cells[2].parts[1].protected = False
    cells = built(result)
    assert "Unprotected" in said(cells["double-check"])
    assert "Unprotected" not in said(cells["double-more"])
    assert determine_grade(cells["double-check"]) == (1, 1)


def test_a_hand_in_that_cannot_be_read_gets_nothing_and_the_reason():
    cells = built(Result("unreadable", "the file is no JSON <here>"), b"{")
    for name in ("double-check", "double-more"):
        assert "could not be read\n    the file is no JSON <here>" in said(cells[name])
        assert "<here>" not in cells[name].outputs[0].data["text/html"]
        assert determine_grade(cells[name])[0] == 0
    assert {name: cells[name].source for name in NAMES} == BLANK
    assert determine_grade(cells["essay"])[0] == 0


@pytest.mark.parametrize(("change", "words"), [
    (lambda r: setattr(r, "state", "failed"), "no verdict to report"),
    (lambda r: setattr(r, "submission_sha256", "0" * 64), "another hand-in"),
    (lambda r: setattr(r, "reference_sha256", "0" * 64), "another teacher's notebook"),
    (lambda r: r.cells.pop(), "no verdict on the check cell 'double-more'"),
    (lambda r: setattr(r.cells[2].parts[0], "earned", float("nan")), "nan is no score"),
    (lambda r: setattr(r.cells[2].parts[0], "earned", float("inf")), "inf is no score"),
    (lambda r: setattr(r.cells[2].parts[0], "earned", -3.0), "-1.0 is no score"),
    (lambda r: setattr(r.cells[2].parts[0], "earned", 2.0), "1.5 is no score")])
def test_what_is_no_verdict_on_this_hand_in_is_an_error(change, words: str):
    result = verdict(1, 1, 1)
    change(result)
    with pytest.raises(ValueError, match=words):
        report.build(PAPER, HAND_IN, result)


def test_a_check_cell_shows_nothing_of_the_learners_process():
    result = verdict(0, 0, 0)
    result.cells[2].outputs = [{"output_type": "stream", "name": "stdout", "text": "10 points"}]
    assert "10 points" not in json.dumps(built(result)["double-check"].outputs)


TEXT = {"text/plain": "x"}
KEPT = {
    "text": ([{"output_type": "stream", "name": "stderr", "text": "a\rb\n"}], ["b\n"]),
    "another stream": ([{"output_type": "stream", "name": "web", "text": "a"}], []),
    "colours": ([{"output_type": "stream", "name": "stdout", "text": "\x1b[31ma\x1b[0m"}], ["a"]),
    "a result": ([{"output_type": "execute_result", "data": TEXT, "execution_count": 3}], [TEXT]),
    "HTML": ([{"output_type": "display_data", "data": TEXT | {"text/html": "<b>"}}], [TEXT]),
    "only HTML": ([{"output_type": "display_data", "data": {"text/html": "<b>"}}], []),
    "SVG": ([{"output_type": "display_data", "data": {"image/svg+xml": "<svg>"}}], []),
    "script": ([{"output_type": "display_data", "data": {"application/javascript": "x"}}], []),
    "a picture": ([{"output_type": "display_data", "data": {"image/png": png()}}],
                  [{"image/png": png()}]),
    "a picture in lines": (
        [{"output_type": "display_data", "data": {"image/png": f"{png()[:9]}\n{png()[9:]}\n"}}],
        [{"image/png": png()}]),
    "a huge picture": (
        [{"output_type": "display_data", "data": {"image/png": png(5000, 5000)}}], []),
    "no picture": ([{"output_type": "display_data", "data": {"image/png": "<svg>"}}], []),
    "a cut picture": ([{"output_type": "display_data", "data": {"image/png": png()[:24]}}], []),
}


@pytest.mark.parametrize("name", KEPT)
def test_what_is_kept_of_the_outputs_of_an_answer(name: str):
    items, kept = KEPT[name]
    outputs = built(verdict(1, 1, 1, outputs=items))["double"].outputs
    assert [output.get("text", output.get("data")) for output in outputs] == kept


def test_long_outputs_are_cut_off():
    items = [{"output_type": "stream", "name": "stdout", "text": "x" * 10**6}] * 1000
    outputs = built(verdict(1, 1, 1, outputs=items))["double"].outputs
    assert len(outputs) == clean.MAX_OUTPUTS
    assert outputs[0].text.endswith(f"\n... {10**6 - clean.MAX_TEXT:,} more characters")
    assert all(len(output.text) < clean.MAX_TEXT + 100 for output in outputs)


JUNK = [None, True, 3, -1.5, float("nan"), "", "\x1b[38m", "\ud800", [], {}, [[]], {"data": []},
        ["a", 3], "\x00", "<script>", 10**30]


def test_two_thousand_broken_outputs_make_valid_notebooks():
    generator, kept = random.Random(0), 0
    for _ in range(2000):
        output = copy.deepcopy(generator.choice(HOSTILE))
        for _ in range(generator.randint(0, 2)):
            place = generator.choice([output, *(v for v in output.values() if type(v) is dict)])
            place[generator.choice([*place, "text"])] = generator.choice(JUNK)
        items = generator.choice([[output], [generator.choice(JUNK)], generator.choice(JUNK)])
        outputs = clean.outputs(items)
        notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("x", id="x")])
        notebook.cells[0].outputs = outputs
        nbformat.validate(notebook)
        nbformat.writes(notebook).encode()
        kept += bool(outputs)
    assert 200 < kept < 1800, "the fuzz should reach both ends"


def test_nbconvert_can_show_every_text():
    """`\\x1b[38m` alone ends nbconvert with an IndexError."""
    with pytest.raises(IndexError):
        ansi2html("\x1b[38m")
    cells = built(verdict(1, 1, 1, outputs=HOSTILE[-4:]))
    for output in cells["double"].outputs:
        for text in (output.get("text", ""), *output.get("traceback", [])):
            assert "<script" not in ansi2html(text)


def test_pictures_cannot_fill_a_browsers_memory():
    one = {"output_type": "display_data", "data": {"image/png": png(), "text/plain": "figure"}}
    alone = {"output_type": "display_data", "data": {"image/png": png()}}
    made = clean.outputs([one, alone] * 20)
    assert sum("image/png" in output.data for output in made) == clean.MAX_PICTURES
    assert all(output.data for output in made)
    assert clean.picture(png(4000, 1000)) and not clean.picture(png(4000, 1001))


@pytest.mark.parametrize("run", ["." * 49_990, " " * 5_000, "a" * 20_000, "1." * 9_999])
def test_a_long_run_goes_without_colours(run: str):
    """pygments takes minutes for it."""
    assert filters.highlight(f"# x\n{run}").startswith("<div class='highlight'><pre># x\n")
    assert "<span" in filters.highlight("def f(x):\n    return x" + " + x" * 200)


def test_a_picture_is_a_picture_to_others_too():
    picture = clean.picture(png(1, 1))
    assert Image.open(io.BytesIO(base64.b64decode(picture))).size == (1, 1)


def test_an_older_format_gets_ids_that_stay():
    old = json.loads(PAPER)
    old["nbformat_minor"] = 4
    for cell in old["cells"]:
        del cell["id"]
    content = json.dumps(old).encode()
    first, second = (report.build(content, HAND_IN, verdict(1, 1, 1)) for _ in range(2))
    nbformat.validate(first)
    assert first == second
    assert first.cells[2].source == ANSWERS["double"]
