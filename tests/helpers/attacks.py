"""Attacks on the grader: loads tests/attacks/<group>/*.py and hands them in.

tests/attacks/README.md says what an attack looks like.
"""

import ast
import json
import re
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from scene import NOTEBOOK, REFERENCE, ROOT, Scene

from grader.gradebook import report
from grader.job import Result
from grader.run import server

HERE = Path(__file__).parents[1] / "attacks"
RELEASED = ROOT / "day1/exercises" / NOTEBOOK
WRONG = "def softmax(x, dim):\n    return x"
POINTS = 12.0  # of the whole notebook
RIGHT = REFERENCE.read_bytes()
HIDDEN = ("HIDDEN TESTS", "check.given(torch.randn(6)", "[1.0, 300]")  # of the hidden tests

_thread = ThreadPoolExecutor(1, "grading")


def grade(job: bytes) -> bytes:
    """As `server.grade`, from one thread: its grading process stays from one course to the next,
    and would show what an attack has done to it."""
    return _thread.submit(server.grade, job).result()


@dataclass(frozen=True)
class Attack:
    """One file of tests/attacks."""

    path: Path

    @property
    def name(self) -> str:
        return f"{self.path.parent.name}/{self.path.stem}"

    @property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @property
    def is_hand_in(self) -> bool:
        return re.search(r"^def hand_in\(", self.text, re.M) is not None

    def constant(self, name: str, default: object = None) -> object:
        """The value that a line `NAME = ...` of the file gives, or `default`."""
        line = re.search(rf"^{name} = (.+)$", self.text, re.M)
        return ast.literal_eval(line[1]) if line else default


def everything() -> dict[str, Attack]:
    """name -> attack."""
    return {attack.name: attack for attack in map(Attack, sorted(HERE.glob("*/*.py")))}


def cell(notebook: dict, name: str) -> dict:
    """The cell with this grade_id."""
    return next(c for c in notebook["cells"] if c["metadata"]["nbgrader"]["grade_id"] == name)


def released(softmax: str | None = None) -> dict:
    """The released notebook, with an answer to the softmax exercise if one is given."""
    notebook = json.loads(RELEASED.read_text(encoding="utf-8"))
    if softmax is not None:
        cell(notebook, "softmax")["source"] = softmax
    return notebook


def hand_in(attack: Attack, scene: Scene) -> tuple[bytes | None, Callable[[], None]]:
    """Write what the attacker hands in.

    Returns the notebook as it then stands on the disk (None if there is no ordinary file), and
    what to call afterwards: it raises AssertionError if the host has changed.
    """
    folder = scene.submitted / "attacker"
    folder.mkdir(parents=True)
    text, names = scene.fill_in(attack.text), {"__name__": "attack"}
    if attack.is_hand_in:
        notebook = released(WRONG)
        exec(compile(text, attack.path, "exec"), names)
        names["hand_in"](notebook, folder)
    else:
        notebook = released(text)
    path = folder / NOTEBOOK
    if notebook and not path.exists() and not path.is_symlink() and folder.exists():
        path.write_text(json.dumps(notebook), encoding="utf-8")
    content = path.read_bytes() if path.is_file() and not path.is_symlink() else None
    return content, lambda: names.get("host_unchanged", lambda _folder: None)(folder)


def hand_in_right(scene: Scene, student: str) -> bytes:
    """Write what a learner hands in who has everything right: the solutions."""
    folder = scene.submitted / student
    folder.mkdir(parents=True)
    shutil.copy(REFERENCE, folder)
    return REFERENCE.read_bytes()


def leaks(attack: Attack, shown: str) -> list[str]:
    """What of `shown`, the text that a learner gets to see, should have stayed hidden."""
    words = str(attack.constant("LEAK", "LEAKED"))
    return [secret for secret in (words, *HIDDEN) if secret in shown]


def faults(attack: Attack, scene: Scene, score: float, shown: str,
           host_unchanged: Callable[[], None]) -> list[str]:
    """What an attack has reached."""
    deserved, found = attack.constant("DESERVED", 0.0), []
    if abs(score - deserved) > 1e-9:
        found.append(f"it earned {score:g} points and deserves {deserved:g}")
    found += [f"{name} was changed" for name in scene.marks()]
    found += [f"the learner is shown {words!r}" for words in leaks(attack, shown)]
    try:
        host_unchanged()
    except AssertionError as error:
        found.append(str(error))
    return found


def shown(content: bytes, result: Result) -> str:
    """All that the feedback will say."""
    cells = report.build(RIGHT, content, result).cells
    return json.dumps([cell.get("outputs") for cell in cells], ensure_ascii=False)


def noted(attack: Attack, result: Result) -> bool:
    """The teacher is told what the attack says that a teacher should hear of."""
    flag = attack.constant("FLAG", "")
    return not flag or any(flag in note for cell in result.cells for note in cell.notes)
