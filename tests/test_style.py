"""The budgets of a notebook: short cells, plain words, one form for every exercise.

CONTRIBUTING.md says why; a failure here says which cell and what to do.
"""

import re
import statistics
from pathlib import Path

import nbformat
import pytest

ROOT = Path(__file__).parents[1]
LESSONS = sorted(ROOT.glob("day*/[0-9]*.ipynb"))
SOLUTIONS = sorted(ROOT.glob("day*/solutions/*.ipynb"))
NOTEBOOKS = LESSONS + SOLUTIONS

FILLER = re.compile(r"\b(simply|just|obviously|of course|easy|easily|basically)\b", re.I)
REMOTE = re.compile(r"^\s*[!%]|https?://[^)\s]+\.(png|jpg|svg|gif)|urlretrieve|urlopen", re.M)
DRAWS = re.compile(r"\btorch\.(rand|randn|randint|randperm|normal|bernoulli)\(|np\.random|random_")
DATE_LINE = r"\*Day {day} · session {session} · \d+ min · CPU or GPU\*"


def load(path: Path):
    return nbformat.read(path, as_version=4)


def cells(path: Path, kind: str) -> list:
    return [cell for cell in load(path).cells if cell.cell_type == kind]


def words(text: str) -> int:
    return len(re.sub(r"```.*?```|[|`*#>-]", " ", text, flags=re.DOTALL).split())


def per_notebook(paths):
    return pytest.mark.parametrize("path", paths, ids=lambda path: path.stem)


@per_notebook(NOTEBOOKS)
def test_name_format_and_ids(path: Path):
    kind = "exercises" if path in SOLUTIONS else r"[a-z]+(-[a-z]+)*"
    assert re.fullmatch(rf"\d-\d-{kind}\.ipynb", path.name)
    notebook = load(path)
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)
    assert set(notebook.metadata) == {"kernelspec", "language_info"}
    ids = [cell.id for cell in notebook.cells]
    assert len(ids) == len(set(ids)), "cell ids must be unique"
    assert all(re.fullmatch(r"[a-z][a-z0-9-]+", id_) for id_ in ids), "ids are words with hyphens"


@per_notebook(NOTEBOOKS)
def test_title_cell(path: Path):
    title, *others = cells(path, "markdown")
    day, session = path.name.split("-")[:2]
    assert title.source.startswith(f"# {day}.{session} ")
    assert re.search(DATE_LINE.format(day=day, session=session), title.source)
    assert not [cell.id for cell in others if re.search("^# ", _prose(cell), re.M)], "only one H1"


@per_notebook(LESSONS)
def test_lesson_opens_with_aims_and_imports(path: Path):
    first, second = load(path).cells[:2]
    exercises = path.name.replace(path.stem[4:], "exercises")
    assert f"(exercises/{exercises})" in first.source
    assert 3 <= len(re.findall("^- ", first.source, re.M)) <= 4, "three or four aims"
    assert "After this you can" in first.source and "You need" in first.source
    assert second.cell_type == "code" and "__version__" in second.source


@per_notebook(LESSONS)
def test_lesson_has_claims_and_a_recap(path: Path):
    headings = [line for cell in cells(path, "markdown") for line in _prose(cell).splitlines()
                if line.startswith("## ")]
    assert headings[-1] == "## Recap" and 3 <= len(headings) - 1 <= 6
    recap = next(c.source for c in reversed(cells(path, "markdown")) if "## Recap" in c.source)
    assert 3 <= len(re.findall(r"[.!?](?:\s|$)", recap.split("\n\n")[1])) <= 5, "3-5 sentences"
    predictions = sum("> **Predict**" in c.source for c in cells(path, "markdown"))
    assert 2 <= predictions <= 4, f"{predictions} predictions, 2 to 4 belong in a lesson"


@per_notebook(LESSONS)
def test_lesson_size(path: Path):
    assert 40 <= len(load(path).cells) <= 70
    assert sum(words(cell.source) for cell in cells(path, "markdown")) <= 3000
    assert statistics.median(len(c.source.splitlines()) for c in cells(path, "code")) <= 6
    assert path.stat().st_size < 700_000, "4 MB for the seven notebooks of a day"


@per_notebook(NOTEBOOKS)
def test_cells_are_short_and_plain(path: Path):
    for cell in cells(path, "markdown"):
        limit = 150 if path in LESSONS else 220  # a task holds its whole contract
        assert words(cell.source) <= limit, f"{cell.id}: {words(cell.source)} words"
        assert not FILLER.search(cell.source), f"{cell.id}: {FILLER.search(cell.source)[0]}"
        assert not REMOTE.search(cell.source), cell.id
        assert not re.search(r"!\[\]\(", cell.source), f"{cell.id}: a picture without alt text"
    for cell in cells(path, "code"):
        lines = visible(cell).splitlines()
        assert len(lines) <= 25, f"{cell.id}: {len(lines)} lines"
        lines = cell.source.splitlines()
        width = 88 if path in LESSONS else 100
        assert max(map(len, lines)) <= width, f"{cell.id}: over {width} columns"
        assert not REMOTE.search(cell.source), f"{cell.id}: shell, magic or download"
        if DRAWS.search(cell.source) and "def " not in cell.source:
            assert "manual_seed(" in cell.source, f"{cell.id}: seeds stand in the cell that draws"


@per_notebook(LESSONS)
def test_outputs_are_stored_and_said_in_words(path: Path):
    code = cells(path, "code")
    assert [c.execution_count for c in code] == list(range(1, len(code) + 1)), "run `make lessons`"
    for cell in code:
        tags = cell.metadata.get("tags", [])
        failed = any(output.output_type == "error" for output in cell.outputs)
        assert failed == ("raises-exception" in tags), f"{cell.id}: unplanned error, or none"
        for output in cell.outputs:
            data = output.get("data", {})
            assert "image/png" not in data, f"{cell.id}: a picture without alt text, use draw"
            if "<img" in data.get("text/html", ""):
                assert re.search(r'<img alt="[^"]{20,}"', data["text/html"]), cell.id


@per_notebook(LESSONS)
def test_outputs_name_no_folder_of_the_machine_that_ran_them(path: Path):
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"site-packages|\.venv|/home/|/root/|/Users/", text), "run `make lessons`"


@per_notebook(SOLUTIONS)
def test_solutions_store_no_outputs(path: Path):
    assert not [c.id for c in cells(path, "code") if c.outputs or c.execution_count]


@per_notebook(SOLUTIONS)
def test_every_exercise_has_the_one_form(path: Path):
    blocks = _exercises(path)
    assert 3 <= len(blocks) <= 5
    day, session = path.name.split("-")[:2]
    for index, block in enumerate(blocks, 1):
        task, hints, answer, *checks = block
        assert task.source.startswith(f"## Exercise {day}.{session}.{index} "), task.id
        marks = [check.metadata.nbgrader["points"] for check in checks]
        line = rf"\*Difficulty [123]/3 · \d+ min · {sum(marks):g} points?\*"
        assert re.search(line, task.source), f"{task.id}: no line like {line}"
        assert 1 <= hints.source.count("<details>") <= 3, hints.id
        assert hints.source.count("<details>") == hints.source.count("</details>")
        assert '"""' in answer.source and "### BEGIN SOLUTION" in answer.source, answer.id
        assert answer.metadata.nbgrader["solution"] and checks, answer.id
        assert all(check.metadata.nbgrader["grade"] for check in checks)


@per_notebook(SOLUTIONS)
def test_checks_fit_on_a_card(path: Path):
    for block in _exercises(path):
        for cell in block[3:]:
            assert 2 <= len(visible(cell).splitlines()) <= 8, f"{cell.id}: 2 to 8 lines"


def _exercises(path: Path) -> list[list]:
    """The cells of each exercise: task, hints, answer, checks."""
    blocks: list[list] = []
    for cell in load(path).cells:
        if cell.source.startswith("## Exercise"):
            blocks.append([])
        if blocks:
            blocks[-1].append(cell)
    return blocks


def visible(cell) -> str:
    """What a learner is given of a cell: without its hidden tests."""
    return re.sub(r"### BEGIN HIDDEN.*### END HIDDEN TESTS", "", cell.source, flags=re.S).strip()


def _prose(cell) -> str:
    return re.sub(r"```.*?```", "", cell.source, flags=re.DOTALL)
