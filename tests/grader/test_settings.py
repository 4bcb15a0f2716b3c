"""Attacks of every kind in the settings of an ordinary teacher: without root, without user
namespaces, without CAP_SYS_ADMIN. The user who runs the tests has them all, in test_attacks.py.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import attacks
import pytest
import settings
import stock
from attacks import POINTS, RIGHT, faults, noted, shown
from made import SEED
from scene import Scene, a_scene

from grader.job import Job, Limits, Result

if sys.platform != "linux":
    pytest.skip("learners' code can be held on Linux only", allow_module_level=True)

# One of each kind: what is read, written, reached, signalled, used up, forged and left behind.
CHOSEN = [
    "exhausting/fills-the-disk", "exhausting/fork-bomb", "exhausting/memory-in-tensors",
    "exhausting/memory-in-shared-maps", "exhausting/recursion-bomb",
    "exhausting/takes-over-the-pipe", "exhausting/thread-bomb", "exhausting/loops-in-the-function",
    "forging/always-equal-object", "forging/exit-in-the-check", "forging/frame-that-says-passed",
    "harming/kills-its-parent", "harming/makes-a-namespace", "harming/raises-its-own-limits",
    "harming/signals-everybody", "harming/speaks-to-a-unix-socket",
    "harming/start-up-code-in-the-home", "harming/starts-programs",
    "harming/system-calls-of-the-kernel", "harming/takes-away-permissions",
    "harming/writes-its-parents-memory", "harming/writes-the-gradebook",
    "harming/writes-wherever-it-can", "notebook/skip-execution-tag", "reading/environment",
    "reading/gradebook-by-path", "reading/hidden-arguments-as-access-times",
    "reading/hidden-arguments-as-file-numbers",
    "reading/hidden-arguments-on-descriptors", "reading/hidden-source-in-memory",
    "reading/neighbours-process", "reading/network-tcp", "reading/open-descriptors",
    "reading/parent-memory", "reading/solutions-by-path"]
ALL = attacks.everything()
HOLDS = {  # what the kernel says of the process that grades, and what the grader says is weaker
    settings.LESSER[0]: (lambda user, rights: user != 0 and rights == 0,
                         "empty network namespace; weaker: the teacher's own user"),
    settings.LESSER[1]: (lambda user, rights: user != 0 and rights == 0,
                         "; weaker: the teacher's own user, no writable folder, the network barred "
                         "by seccomp alone, memory shared with neighbours, threads shared with "
                         "neighbours"),
    settings.LESSER[2]: (lambda user, rights: user == 0 and not rights >> 21 & 1,
                         "; weaker: no writable folder, the network barred by seccomp alone")}


@pytest.fixture(scope="module", params=settings.LESSER)
def grading(request) -> Iterator[settings.Grading]:
    try:
        found = settings.Grading(request.param)
    except settings.NotHere as reason:
        pytest.skip(f"{request.param}: {reason}")
    found.name = request.param
    yield found
    found.close()


@pytest.fixture(scope="module")
def scene() -> Iterator[Scene]:
    """As an attacker would find it; all of it belongs to the user who grades."""
    with a_scene() as made:
        stock.release(made)
        yield made


def give(scene: Scene, user: int) -> None:
    """Let the user who grades change everything here: only the sandbox keeps the attack off."""
    if os.getuid() == 0:
        for path in (scene.folder, *scene.folder.rglob("*")):
            os.chown(path, user, user, follow_symlinks=False)


def graded(grading: settings.Grading, content: bytes, **limits: float) -> Result:
    return grading(Job(RIGHT, content, SEED, Limits(**limits)).pack())


def test_the_setting_is_what_it_is_called(grading: settings.Grading):
    """By what the kernel says of the processes that grade."""
    result = graded(grading, RIGHT)
    assert (result.state, result.score) == ("graded", POINTS), result.reason
    text = Path(f"/proc/{_server(grading)}/status").read_text()
    status = dict(line.split(":\t", 1) for line in text.splitlines() if ":\t" in line)
    is_so, says = HOLDS[grading.name]
    assert is_so(int(status["Uid"].split()[0]), int(status["CapEff"], 16)), status
    assert says in result.protection


def _server(grading: settings.Grading) -> int:
    """The number of the process that it has begun to grade with."""
    found = grading.process.pid
    while b"grader.judging.serve" not in Path(f"/proc/{found}/cmdline").read_bytes():
        found = int(Path(f"/proc/{found}/task/{found}/children").read_text().split()[0])
    return found


@pytest.mark.parametrize("name", CHOSEN)
def test_an_attack_earns_nothing_and_tells_nothing(
        name: str, grading: settings.Grading, scene: Scene):
    attack = ALL[name]
    limits = attack.constant("LIMITS", {})
    scene.clear()
    attacks.hand_in_right(scene, "neighbour")
    content, host_unchanged = attacks.hand_in(attack, scene)
    give(scene, 0 if grading.name.startswith("root") else settings.USER)
    result = graded(grading, content, **limits)
    found = faults(attack, scene, result.score, shown(content, result), host_unchanged)
    assert result.state in ("graded", "unreadable"), result.reason
    assert not found, "; ".join(found)
    assert noted(attack, result), "no note for the teacher"
    assert graded(grading, RIGHT, **limits).score == POINTS, "the next learner lost points"
