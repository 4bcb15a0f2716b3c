"""A real clone of the real course: a day of work in it, then a real pull of a release that
touches every notebook."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from releases import sources

ROOT = Path(__file__).parents[2]
STUB = "raise NotImplementedError"
README = (ROOT / "README.md").read_text(encoding="utf-8")
FILES = ("day1", "day2", "day3", "course", "Makefile", ".gitignore", "README.md")


def git(folder: Path, *arguments: str) -> str:
    ran = subprocess.run(
        ["git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org", *arguments],
        cwd=folder, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def course(clone: Path, *arguments: str) -> str:
    """What `python -m course` of the clone prints; its work/ and its progress are its own."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("COURSE_")}
    ran = subprocess.run([sys.executable, "-m", "course", *arguments], cwd=clone, env=own,
                         capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


@pytest.fixture
def clone(tmp_path) -> Path:
    """A clone of the course as it is here; `release` commits the next one to its origin."""
    origin = tmp_path / "origin"
    origin.mkdir()
    names = git(ROOT, "ls-files", "-z", "--", *FILES).split("\0")
    for name in filter(None, names):
        (origin / name).parent.mkdir(parents=True, exist_ok=True)
        (origin / name).write_bytes((ROOT / name).read_bytes())
    git(origin, "init", "-q")
    git(origin, "add", "--force", ".")
    git(origin, "commit", "-qm", "one")
    git(tmp_path, "clone", "-q", str(origin), "clone")
    return tmp_path / "clone"


def release(clone: Path) -> int:
    """Commit to the origin a release that touches every notebook; how many there are."""
    origin = clone.parent / "origin"
    paths = [path for path in origin.glob("day*/**/*.ipynb")]
    for path in paths:
        found = json.loads(path.read_text(encoding="utf-8"))
        for cell in found["cells"]:
            marks = cell["metadata"].get("nbgrader", {})
            if cell["cell_type"] == "markdown":
                cell["source"] = "".join(cell["source"]) + "\n\nRelease two."
            elif marks.get("grade"):
                cell["source"] = "".join(cell["source"]) + "\n# release two"
        path.write_text(json.dumps(found, indent=1, sort_keys=True), encoding="utf-8")
    git(origin, "commit", "-qam", "two")
    return len(paths)


def work_for_a_day(folder: Path) -> dict[Path, list[str]]:
    """Run every notebook, answer every exercise, add a cell; notebook -> what was written."""
    written = {}
    for path in sorted(folder.glob("day*/**/[0-9]-[0-9]-*.ipynb")):
        if "solutions" in path.parts:
            continue
        found = json.loads(path.read_text(encoding="utf-8"))
        mine = []
        for count, cell in enumerate(found["cells"]):
            if cell["cell_type"] == "code":
                cell |= {"execution_count": count, "outputs": [
                    {"output_type": "stream", "name": "stdout", "text": "mine"}]}
            if cell["metadata"].get("nbgrader", {}).get("solution"):
                cell["source"] = "".join(cell["source"]).replace(STUB, f"return {count}  # mine")
                mine.append(cell["source"])
        if mine:
            own = {"cell_type": "code", "id": "own", "metadata": {}, "outputs": [],
                   "execution_count": 1, "source": "# a cell of my own"}
            found["cells"].insert(5, own)
            mine.append(own["source"])
        path.write_text(json.dumps(found, indent=1), encoding="utf-8")
        written[path.relative_to(folder)] = mine
    return written


def holds(work: Path, written: dict[Path, list[str]]) -> None:
    """Every notebook is of release two, and everything that was written is in it, once."""
    assert sum(map(len, written.values())) > 150
    for name, mine in written.items():
        found = sources(work / name)
        assert "Release two." in found[0], name
        assert all(found.count(source) == 1 for source in mine), name
        checks = [source for source in found if source.endswith("# release two")]
        assert bool(checks) == bool(mine), name
    assert not list(work.rglob("*-new*"))  # nobody had changed a lesson


def test_after_a_day_of_work_git_is_clean_and_a_pull_keeps_every_answer(clone):
    course(clone, "lay-out")
    written = work_for_a_day(clone / "work")
    course(clone, "pack")
    course(clone, "fresh", "1.1")
    assert git(clone, "status", "--porcelain") == ""
    assert release(clone) >= 70
    git(clone, "pull")  # these two lines are `make update`
    told = course(clone, "lay-out")
    answered = sum(bool(mine) for mine in written.values())
    assert told.count("new tasks and checks, around your answers") == answered
    holds(clone / "work", written)
    assert git(clone, "status", "--porcelain") == ""
    assert course(clone, "lay-out").endswith("everything is up to date\n")


def test_the_commands_of_the_readme_bring_an_old_clone_over(clone):
    """Answers in day1/exercises, lessons run: git's way of the time before work/."""
    written = work_for_a_day(clone)
    release(clone)
    block = re.search(r"older clone\?.*?```bash\n(.*?)```", README, re.S)[1]
    commands = [line.partition("#")[0].strip() for line in block.splitlines()]
    assert commands == ["git stash --include-untracked", "git pull && make update",
                        '.venv/bin/python -m course unpack "stash@{0}"']
    git(clone, "stash", "--include-untracked")
    git(clone, "pull")
    course(clone, "lay-out")
    course(clone, "unpack", "stash@{0}")
    holds(clone / "work", written)
    assert git(clone, "status", "--porcelain") == ""


def test_make_update_is_a_pull_and_a_lay_out():
    ran = subprocess.run(["make", "-n", "--no-print-directory", "update"], cwd=ROOT,
                         capture_output=True, text=True, check=True)
    pull, _install, lay_out = ran.stdout.splitlines()
    assert (pull, lay_out) == ("git pull", ".venv/bin/python -m course lay-out")
