"""What stock nbgrader makes of the attacks: `python tests/helpers/stock.py [name ...]` measures it.

Each attack is graded in a fresh gradebook, a learner with the right answers after it. The
verdicts stand in tests/attacks/stock.json; without names, those that are missing are measured.
"""

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import attacks
from attacks import NOTEBOOK, POINTS, Attack
from nbgrader.api import Gradebook
from scene import Scene, a_scene
from stock_verdicts import STORED, stored

# nbgrader calls its helper `alembic` by name: find it even if nothing is activated.
os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
SECONDS = 150  # one run of `nbgrader autograde`; two cells may take 30 s each
CONFIG = """
c = get_config()
c.CourseDirectory.course_id = "attacked"
c.CourseDirectory.directory_structure = "{assignment_id}/{nbgrader_step}/{student_id}"
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "exercises"
c.ClearSolutions.code_stub = {"python": "raise NotImplementedError"}
c.Execute.timeout = 30
"""


def nbgrader(scene: Scene, *arguments: str) -> subprocess.CompletedProcess | None:
    """Run nbgrader in the course, with a home of its own; None if it takes too long."""
    own = {"HOME": str(scene.folder), "LANGUAGE": "en", "ATTACK_TOKEN": "secret"}
    with subprocess.Popen(
            [sys.executable, "-m", "nbgrader", *arguments], cwd=scene.course,
            env=os.environ | own, text=True, errors="replace", start_new_session=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        try:
            output, _none = process.communicate(timeout=SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            return None
    return subprocess.CompletedProcess(arguments, process.returncode, output)


def release(scene: Scene) -> None:
    """Release the assignment: the gradebook now holds its cells, hidden tests included."""
    (scene.course / "nbgrader_config.py").write_text(CONFIG, encoding="utf-8")
    run = nbgrader(scene, "generate_assignment", "day1")
    if run is None or run.returncode:
        raise RuntimeError(run and run.stdout)
    shutil.copy(scene.course / "gradebook.db", scene.folder / "fresh.db")


def measure(attack: Attack, scene: Scene) -> dict:
    """The verdict on one attack: the points that it got, and what else happened."""
    if reason := attack.constant("STOCK"):
        return {"points": None, "note": f"not run: it {reason}"}
    scene.clear()
    _content, host_unchanged = attacks.hand_in(attack, scene)
    attacks.hand_in_right(scene, "neighbour")
    run = nbgrader(scene, "autograde", "day1")
    notes = [f"more than {SECONDS} s, killed"] if run is None else []
    if run is not None and run.returncode:
        notes.append(f"nbgrader ended with {run.returncode}: {last_line(run.stdout)}")
    got = points(scene)
    if got.get("neighbour") != POINTS:
        notes.append(f"the neighbour got {got.get('neighbour', 'no mark')} instead of {POINTS:g}")
    try:
        host_unchanged()
    except Exception as error:  # an AssertionError, or the check itself met what it did not expect
        notes.append(f"the host changed: {error}")
    notes += [f"marker {name}" for name in scene.marks()]
    notes += [f"outputs hold {found!r}" for found in attacks.leaks(attack, outputs(scene))]
    return {"points": got.get("attacker"), "note": "; ".join(notes)}


def last_line(output: str) -> str:
    """The last line that names an error: what nbgrader died of."""
    lines = [line for line in output.splitlines() if "Error" in line]
    return lines[-1].split("] ", 1)[-1][:120] if lines else "no reason given"


def points(scene: Scene) -> dict[str, float]:
    """student -> the points that stand in the gradebook."""
    with Gradebook(f"sqlite:///{scene.course / 'gradebook.db'}") as book:
        return {submission.student.id: round(submission.score, 3)
                for submission in book.assignment_submissions("day1")}


def outputs(scene: Scene) -> str:
    """What the feedback would show of the attacker's outputs."""
    path = scene.course / "day1/autograded/attacker" / NOTEBOOK
    if not path.exists():
        return ""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return json.dumps([c.get("outputs") for c in cells], ensure_ascii=False)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*")
    names = parser.parse_args().names or set(attacks.everything()) - set(stored())
    with a_scene() as scene:
        release(scene)
        for name in sorted(names):
            verdict = measure(attacks.everything()[name], scene)
            print(name, json.dumps(verdict), flush=True)
            # Read again: another run of this may have written since.
            verdicts = {n: v for n, v in stored().items() if n in attacks.everything()}
            kept = dict(sorted((verdicts | {name: verdict}).items()))
            STORED.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
