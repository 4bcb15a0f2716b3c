"""The budgets of a notebook: short cells, plain words, one form for every exercise.

CONTRIBUTING.md says why; a failure here says which cell and what to do.
"""

import itertools
import os
import re
import statistics
from pathlib import Path

import alone
import nbformat
import pytest

ROOT = Path(__file__).parents[2]
LESSONS = sorted(ROOT.glob("day*/[0-9]*.ipynb"))
FIRST_PAGE = ROOT / "day1/1-0-first-network.ipynb"  # ten minutes, with budgets of its own
TAUGHT = [path for path in LESSONS if path != FIRST_PAGE]
SOLUTIONS = sorted(ROOT.glob("day*/solutions/*.ipynb"))
NOTEBOOKS = LESSONS + SOLUTIONS

FILLER = re.compile(r"\b(simply|just|obviously|of course|easy|easily|basically)\b", re.I)
REMOTE = re.compile(r"^\s*[!%]|https?://[^)\s]+\.(png|jpg|svg|gif)|urlretrieve|urlopen", re.M)
DRAWS = re.compile(r"\btorch\.(rand|randn|randint|randperm|normal|bernoulli)\(|np\.random|random_")
DATE_LINE = r"\*Day {day} · session {session} · \d+ min · CPU or GPU\*"

# Cells, words of Markdown and lines of code that a beginner can take in: 45 minutes on day 1,
# 35 to 40 on the days with eight sessions.
SEVEN_A_DAY, EIGHT_A_DAY = (60, 1600, 140), (50, 1300, 120)
PICTURE_EVERY = 8
LINE = r"\*{kind} · \d+ min · {points:g} points?\*"


def budget(path: Path) -> tuple[int, int, int]:
    return SEVEN_A_DAY if path.name.startswith("1-") else EIGHT_A_DAY


def load(path: Path):
    return nbformat.read(path, as_version=4)


def cells(path: Path, kind: str) -> list:
    return [cell for cell in load(path).cells if cell.cell_type == kind]


def words(text: str) -> int:
    """Words of prose; those for whoever has the notebook alone are folded, and not a lesson's."""
    text = alone.BLOCK.sub("", text)
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


@per_notebook(TAUGHT)
def test_lesson_opens_with_aims_and_imports(path: Path):
    first, second = load(path).cells[:2]
    exercises = path.name.replace(path.stem[4:], "exercises")
    assert f"(exercises/{exercises})" in first.source
    assert 3 <= len(re.findall("^- ", first.source, re.M)) <= 4, "three or four aims"
    assert "After this you can" in first.source and "You need" in first.source
    assert second.cell_type == "code" and "__version__" in second.source


@per_notebook(TAUGHT)
def test_lesson_has_claims_and_a_recap(path: Path):
    headings = [line for cell in cells(path, "markdown") for line in _prose(cell).splitlines()
                if line.startswith("## ")]
    assert headings[-1] == "## Recap" and 3 <= len(headings) - 1 <= 6
    recap = next(c.source for c in reversed(cells(path, "markdown")) if "## Recap" in c.source)
    assert 3 <= len(re.findall(r"[.!?](?:\s|$)", recap.split("\n\n")[1])) <= 5, "3-5 sentences"
    predictions = sum("> **Predict**" in c.source for c in cells(path, "markdown"))
    assert 2 <= predictions <= 4, f"{predictions} predictions, 2 to 4 belong in a lesson"


@per_notebook(LESSONS)
def test_a_prediction_comes_before_its_answer(path: Path):
    """The output below a question is stored collapsed; JupyterLab shows it once the cell runs."""
    notebook = load(path).cells
    for asked, answer in itertools.pairwise(notebook):
        if "> **Predict**" in asked.source:
            assert answer.cell_type == "code", f"{asked.id}: the cell to run comes next"
            hidden = answer.metadata.get("jupyter", {}).get("outputs_hidden")
            assert hidden, f"{answer.id}: set jupyter.outputs_hidden"


@per_notebook(LESSONS)
def test_a_lesson_links_its_neighbours(path: Path):
    """The lesson before and the one after, in the first cell; the one after in the recap too."""
    title, recap = cells(path, "markdown")[0].source, cells(path, "markdown")[-1].source
    place = LESSONS.index(path)
    for step, sign in ((-1, "← ["), (1, ") →")):
        if 0 <= place + step < len(LESSONS):
            target = f"({os.path.relpath(LESSONS[place + step], path.parent)})"
            assert target in title.splitlines()[-1] and sign in title.splitlines()[-1], target
            assert step < 0 or target in recap, f"the recap does not link {target}"


@per_notebook(LESSONS)
def test_a_picture_is_never_far(path: Path):
    """At most eight cells between a picture, a table or a diagram and the next one."""
    notebook = load(path).cells
    seen = [place for place, cell in enumerate(notebook) if is_picture(cell)]
    for here, there in itertools.pairwise([0, *seen, len(notebook) - 1]):
        assert there - here <= PICTURE_EVERY + 1, f"none from {notebook[here].id} on"


@per_notebook(TAUGHT)
def test_lesson_size(path: Path):
    most_cells, most_words, most_lines = budget(path)
    assert 25 <= len(load(path).cells) <= most_cells
    assert sum(words(cell.source) for cell in cells(path, "markdown")) <= most_words
    code = [line for cell in cells(path, "code") for line in cell.source.splitlines()]
    assert sum(map(bool, map(str.strip, code))) <= most_lines
    assert statistics.median(len(c.source.splitlines()) for c in cells(path, "code")) <= 6
    assert path.stat().st_size < 700_000, "4 MB for the seven notebooks of a day"


def test_the_first_page_is_one_look_at_the_whole():
    """No recap and no exercises; each line of code that needs one names its session."""
    assert 15 <= len(load(FIRST_PAGE).cells) <= 20
    assert sum(words(cell.source) for cell in cells(FIRST_PAGE, "markdown")) <= 450
    code = "\n".join(cell.source for cell in cells(FIRST_PAGE, "code"))
    assert len(code.splitlines()) <= 50
    sessions = {path.stem[:3].replace("-", ".") for path in TAUGHT if path.parent.name == "day1"}
    named = set(re.findall(r"# (\d\.\d)", code))
    assert named <= sessions and len(named) >= 4
    assert statistics.median(len(c.source.splitlines()) for c in cells(FIRST_PAGE, "code")) <= 6
    assert FIRST_PAGE.stat().st_size < 100_000


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
    blocks = [block for block in _exercises(path) if not is_warm_up(block)]
    assert 3 <= len(blocks) <= 5
    day, session = path.name.split("-")[:2]
    for index, block in enumerate(blocks, 1):
        task, hints, answer, *checks = block
        assert task.source.startswith(f"## Exercise {day}.{session}.{index} "), task.id
        marks = sum(check.metadata.nbgrader["points"] for check in checks)
        line = LINE.format(kind="(Core|Further)", points=marks)
        assert re.search(line, task.source), f"{task.id}: no line like {line}"
        assert 1 <= hints.source.count("<details>") <= 3, hints.id
        assert hints.source.count("<details>") == hints.source.count("</details>")
        assert '"""' in answer.source and "### BEGIN SOLUTION" in answer.source, answer.id
        assert answer.metadata.nbgrader["solution"] and checks, answer.id
        assert all(check.metadata.nbgrader["grade"] for check in checks)


@per_notebook(SOLUTIONS)
def test_an_exercises_notebook_climbs(path: Path):
    """A warm-up of one-line functions, one or two core exercises, then further ones."""
    warm_up, *blocks = _exercises(path)
    head, *rest = warm_up
    day, session = path.name.split("-")[:2]
    assert head.source.startswith(f"## Exercise {day}.{session}.0 Warm-up\n")
    assert len(rest) % 3 == 0 and 3 <= len(rest) // 3 <= 5, "a sentence, an answer, a check"
    assert re.search(LINE.format(kind="Warm-up", points=len(rest) // 3), head.source)
    for task, answer, check in zip(*[iter(rest)] * 3, strict=True):
        assert task.cell_type == "markdown" and words(task.source) <= 50, task.id
        assert '"""' in answer.source and "### BEGIN SOLUTION" in answer.source, answer.id
        assert check.metadata.nbgrader["points"] == 1, f"{check.id}: 1 point"
    kinds = [re.search(r"^\*(Core|Further) · (\d+)", block[0].source, re.M) for block in blocks]
    core = [kind[1] for kind in kinds].count("Core")
    assert [kind[1] for kind in kinds] == ["Core"] * core + ["Further"] * (len(blocks) - core)
    assert 1 <= core <= 2 and 2 <= len(blocks) - core <= 3
    assert int(kinds[0][2]) <= 15, "the core exercise of the class takes at most 15 minutes"
    for block in blocks[:core]:
        assert words(block[0].source) <= 150, f"{block[0].id}: a core task is short"


@per_notebook(SOLUTIONS)
def test_checks_are_collapsed(path: Path):
    """What stands below an answer is its verdict; JupyterLab shows a check's first line."""
    for cell in cells(path, "code"):
        if cell.metadata.nbgrader["grade"]:
            assert cell.metadata.get("jupyter") == {"source_hidden": True}, cell.id


@per_notebook(SOLUTIONS)
def test_checks_fit_on_a_card(path: Path):
    for cell in cells(path, "code"):
        if cell.metadata.nbgrader["grade"]:
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


def is_warm_up(block: list) -> bool:
    return block[0].source.partition("\n")[0].endswith(".0 Warm-up")


def is_picture(cell) -> bool:
    """A picture, or what a reader looks at like one: a table, a diagram of text."""
    if cell.cell_type == "markdown":
        return bool(re.search(r"^\|[-: |]+\|$|^```text|!\[.+\]\(", cell.source, re.M))
    return any("<img" in output.get("data", {}).get("text/html", "") for output in cell.outputs)


def visible(cell) -> str:
    """What a learner is given of a cell: without its hidden tests."""
    return re.sub(r"### BEGIN HIDDEN.*### END HIDDEN TESTS", "", cell.source, flags=re.S).strip()


def _prose(cell) -> str:
    return re.sub(r"```.*?```", "", cell.source, flags=re.DOTALL)
