"""What is made and committed is made again here and compared, byte by byte."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import derive
import pytest

ROOT = Path(__file__).parents[2]
NAME = "1-1-exercises.ipynb"
DAYS = sorted(path.parent.name for path in ROOT.glob("day*/solutions"))


@pytest.mark.parametrize("day", DAYS)
def test_exercises_are_what_nbgrader_makes_of_the_solutions(day: str):
    made = derive.derive(day)
    committed = {p.name: p.read_bytes() for p in (ROOT / day / "exercises").glob("*.ipynb")}
    assert sorted(made) == sorted(committed)
    for name, content in made.items():
        assert committed[name] == content, f"{day}/exercises/{name} is stale: run `make exercises`"


@pytest.mark.parametrize("day", DAYS)
def test_exercises_hold_no_solution_and_no_hidden_test(day: str):
    for path in (ROOT / day / "exercises").glob("*.ipynb"):
        text = path.read_text(encoding="utf-8")
        assert "HIDDEN TESTS" not in text and "SOLUTION" not in text
        assert all(count >= 1 for count in derive.stubs(path.read_bytes()).values())


MINE = "def standardise(x):\n    return my_work(x)"


def own_cell(cells: list[dict], at: int) -> None:
    cells.insert(at + 1, {"cell_type": "code", "id": "mine", "metadata": {}, "outputs": [],
                          "execution_count": None, "source": MINE})


def half_done(cells: list[dict], at: int) -> None:
    cells[at]["source"] = "def standardise(x):\n    m = my_work(x)\n    raise NotImplementedError"


def without_metadata(cells: list[dict], at: int) -> None:
    cells[at]["source"] = MINE
    for cell in cells:
        cell["metadata"] = {}


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch) -> Path:
    """A clone that holds session 1.1 alone, committed; `derive` works in it."""
    for folder in ("solutions", "exercises"):
        (tmp_path / "day1" / folder).mkdir(parents=True)
        shutil.copy(ROOT / "day1" / folder / NAME, tmp_path / "day1" / folder)
    shutil.copy(ROOT / "nbgrader_config.py", tmp_path)
    for command in (["init", "-q"], ["add", "-A"], [
            "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "A release"]):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    monkeypatch.setattr(derive, "ROOT", tmp_path)
    return tmp_path


def commit(checkout: Path) -> None:
    subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qam", "Mine"],
                   cwd=checkout, check=True)


@pytest.mark.parametrize("committed", [False, True])
@pytest.mark.parametrize("work", [own_cell, half_done, without_metadata])
def test_what_somebody_worked_in_is_never_overwritten(work, committed, checkout, capsys):
    if committed and work is half_done:
        pytest.skip("git has it, and nobody could tell it from a release")
    target = checkout / "day1/exercises" / NAME
    notebook = json.loads(target.read_bytes())
    cells = notebook["cells"]
    work(cells, next(at for at, cell in enumerate(cells) if cell["id"] == "standardise"))
    target.write_text(json.dumps(notebook))
    before = target.read_bytes()
    if committed:
        commit(checkout)
    assert derive.main() == 1 and target.read_bytes() == before
    assert "holds more than a release; it stays as it is" in capsys.readouterr().err

    (target.parent / "helper.py").write_text("mine = 1")
    (target.parent / "mine.IPYNB").write_text("{}")
    forced = subprocess.run([sys.executable, "-m", "nbgrader", "generate_assignment", "day1",
                             "--create", "--force"], cwd=checkout, check=True, text=True,
                            capture_output=True, env=os.environ | {"PYTHONPATH": str(ROOT)})
    assert target.read_bytes() == (ROOT / "day1/exercises" / NAME).read_bytes()
    (kept,) = checkout.glob(f"day1/exercises-kept-*/{NAME}")
    assert kept.read_bytes() == before and "it is kept as" in forced.stderr
    assert kept.with_name("helper.py").read_text() == "mine = 1"
    assert kept.with_name("mine.IPYNB").exists()


def test_a_release_is_replaced_with_or_without_git(checkout):
    """Solutions change, outputs are added, and change again: each release replaces the last."""
    target, source = (checkout / "day1" / folder / NAME for folder in ("exercises", "solutions"))
    for title in ("# 1.1 Tensor", "# 1.1 Tens"):
        source.write_text(source.read_text().replace("# 1.1 Tensors", title))
        notebook = json.loads(target.read_bytes())
        notebook["cells"][1]["outputs"] = [
            {"output_type": "stream", "name": "stdout", "text": "2.8.0"}]
        target.write_text(json.dumps(notebook))
        assert derive.main() == 0 and f'"{title}' in target.read_text()
        shutil.rmtree(checkout / ".git", ignore_errors=True)


def test_a_copy_among_the_solutions_is_refused_and_a_byte_order_mark_is_read(checkout):
    solutions, exercises = checkout / "day1/solutions", checkout / "day1/exercises"
    solutions.joinpath(NAME).write_bytes(b"\xef\xbb\xbf" + solutions.joinpath(NAME).read_bytes())
    assert derive.main() == 0
    before = exercises.joinpath(NAME).read_bytes()
    for name, content in (("1-1-exercises-Copy1.ipynb", before), ("broken.ipynb", b"{")):
        solutions.joinpath(name).write_bytes(content)
        run = subprocess.run([sys.executable, "-m", "nbgrader", "generate_assignment", "day1",
                              "--create", "--force"], cwd=checkout, check=False, text=True,
                             capture_output=True, env=os.environ | {"PYTHONPATH": str(ROOT)})
        assert run.returncode and name in run.stderr and "nothing was removed" in run.stderr
        assert "Traceback" not in run.stderr
        assert exercises.joinpath(NAME).read_bytes() == before
        solutions.joinpath(name).unlink()
