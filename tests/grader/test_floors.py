"""The floors of the house: who imports whom, and what a learner's process holds of it."""

import subprocess
import sys
from pathlib import Path

from made import answer, by_name, check, graded, handed_in, notebook

ROOT = Path(__file__).parents[2]
# Of the grader, a learner's process may hold these and nothing else. `judging` is the empty
# package that the grading process is started from.
HELD = ("grader.job", "grader.judging", "grader.learner", "grader.lines", "grader.notebooks",
        "grader.sandbox")
LOOKS = """import sys
print(*sorted(name for name in sys.modules if name.startswith("grader")))
def look():
    return 2.5"""


def test_every_import_goes_down():
    """pyproject.toml has the layers; import-linter reads the imports."""
    run = subprocess.run([sys.executable, "-c", "from importlinter.cli import lint_imports_command "
                          "as lint; lint()"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "4 kept, 0 broken" in run.stdout


def test_a_learners_process_holds_nothing_that_judges():
    reference = notebook(answer("look", "def look(): return 2.5"),
                         check("look-check", "check.close(look(), 2.5)"))
    cells = by_name(graded(reference, handed_in(reference, look=LOOKS)))
    assert cells["look-check"].score == 1
    shown = "".join(output.get("text", "") for output in cells["look"].outputs)
    held = [name for name in shown.split() if name != "grader"]
    assert "grader.learner.zygote" in held, "the answer has seen nothing"
    above = [name for name in held if not f"{name}.".startswith(tuple(f"{h}." for h in HELD))]
    assert not above
    assert [name for name in held if name.startswith("grader.judging")] == ["grader.judging"]
