"""Every attack of tests/attacks against the sealed grader: none earns what it does not deserve,
none tells what is hidden, none changes anything else. The table at the end shows stock's verdicts
beside ours.
"""

import contextlib
import io
import json
import os
import shutil
import sys
from pathlib import Path

import attacks
import hand_ins
import pytest
import stock
import stock_verdicts
from attacks import NOTEBOOK, POINTS, RELEASED, RIGHT, Attack, faults, noted, shown
from made import graded
from scene import Scene, a_scene

from grader.__main__ import main

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="learners' code can be held on Linux only")
os.environ["ATTACK_TOKEN"] = "secret"  # of the teacher's; a grading process must not inherit it
ALL = attacks.everything()


def of(course: bool) -> list:
    """The attacks on a whole course, or those on one notebook."""
    return [pytest.param(a, id=a.name) for a in ALL.values()
            if bool(a.constant("COURSE")) == course]


@pytest.fixture(scope="module")
def released_course():
    """A scene with a gradebook, as an attacker would find it."""
    with a_scene() as scene:
        stock.release(scene)
        yield scene


@pytest.fixture(scope="module")
def gradebook() -> bytes:
    """One that knows the assignment and no learner. To make it takes seconds."""
    with a_scene() as scene:
        shutil.copy(attacks.ROOT / "nbgrader_config.py", scene.course)
        return (hand_ins.release(scene.course) / "gradebook.db").read_bytes()


@pytest.mark.parametrize("attack", of(course=False))
def test_an_attack_earns_nothing_and_tells_nothing(
        attack: Attack, released_course: Scene, record_property):
    scene, limits = released_course, attack.constant("LIMITS", {})
    scene.clear()
    attacks.hand_in_right(scene, "neighbour")
    content, host_unchanged = attacks.hand_in(attack, scene)
    result = graded(RIGHT, content, **limits)
    found = faults(attack, scene, result.score, shown(content, result), host_unchanged)
    record_property("attack", attack.name)
    record_property("ours", result.score)
    assert result.state in ("graded", "unreadable"), result.reason
    assert not found, "; ".join(found)
    assert noted(attack, result), "no note for the teacher"
    assert graded(RIGHT, RIGHT, **limits).score == POINTS, "the next learner lost points"


@pytest.mark.parametrize("attack", of(course=True))
def test_an_attack_on_a_course_changes_nothing_in_it(
        attack: Attack, gradebook: bytes, record_property):
    with a_scene() as scene:
        shutil.copy(attacks.ROOT / "nbgrader_config.py", scene.course)
        (scene.course / "gradebook.db").write_bytes(gradebook)
        _content, host_unchanged = attacks.hand_in(attack, scene)
        attacks.hand_in_right(scene, "neighbour")
        status, said = autograde(scene.course)
        assert status in (0, 1), said
        assert all(line.isprintable() for line in said.split("\n")), "the terminal is disturbed"
        points = hand_ins.scores(scene.course)
        score = points.get("attacker") or 0.0
        found = faults(attack, scene, score, stock.outputs(scene), host_unchanged)
        record_property("attack", attack.name)
        record_property("ours", score)
        assert not found, "; ".join(found)
        assert points["neighbour"] == POINTS, said


def autograde(course: Path) -> tuple[int, str]:
    """Exit status and output of `python -m grader autograde day1`, by the grading process of the
    test before. Streams of a terminal: what is no UTF-8 raises an error."""
    streams = [io.TextIOWrapper(io.BytesIO(), "utf-8", errors)
               for errors in ("strict", "backslashreplace")]
    with contextlib.redirect_stdout(streams[0]), contextlib.redirect_stderr(streams[1]):
        status = main(["autograde", "day1", "--workers", "1", "--seed", "20000",
                       "--course-dir", str(course), "--grade", "attacks:grade"])
    for stream in streams:
        stream.flush()
    return status, "".join(stream.buffer.getvalue().decode() for stream in streams)


def test_what_is_no_attack_gets_its_points():
    assert graded(RIGHT, RIGHT).score == POINTS
    assert graded(RIGHT, RELEASED.read_bytes()).score == 0
    half = attacks.released("def softmax(x, dim):\n    return x.exp() / x.exp().sum(dim, True)")
    assert 0 < graded(RIGHT, json.dumps(half).encode()).score < 2


@pytest.mark.parametrize("name", [
    "notebook/skip-execution-tag", "forging/partial-credit-nan", "reading/gradebook-by-path"])
def test_stocks_verdicts_can_be_measured_again(name: str, released_course: Scene):
    assert stock.measure(ALL[name], released_course) == stock_verdicts.stored()[name]
    assert stock_verdicts.stored()[name]["points"] > 0


def test_every_attack_is_described_and_has_stocks_verdict():
    assert len(ALL) >= 70
    assert set(stock_verdicts.stored()) == set(ALL), "run `python tests/helpers/stock.py`"
    for attack in ALL.values():
        assert attack.text.startswith("# "), attack.name
        assert attack.path.name != NOTEBOOK
