"""What a learner is shown was said before any process of the hand-in is told of a hidden check."""

import json
from dataclasses import dataclass, field

import pytest
from made import answer, by_name, cell, check, graded, handed_in, notebook

from grader.job import Job
from grader.judging.requests import Check
from grader.judging.runs import MAX_RUNS, Runs
from grader.learner import wire
from grader.learner.child import Died
from grader.notebooks.rebuild import Step

IMPORTS = cell("import torch\nfrom course import check")
STEPS = [Step("setup", "imports", ""), Step("answer", "f", "f"), Step("check", "f-check", ""),
         Step("answer", "g", "g"), Step("check", "g-check", ""), Step("check", "g-more", "")]
OWN = Step("own", "own-1", "own")
CHECKS = {"f-check": Check([], [], b"f-check shown", b"f-check later", b"f-check both"),
          "g-check": Check([], [], b"g-check shown", b"g-check later", b"g-check both"),
          "g-more": Check([], [], b"g-more shown")}


@dataclass
class Zygote:
    """Makes processes that note what they are asked; `deadly`: what each of them dies of."""

    deadly: dict[str, int] = field(default_factory=dict)  # request -> how many times
    asked: list[list[str]] = field(default_factory=list)  # of each process, in order

    def child(self) -> "Zygote":
        self.asked.append([])
        return self

    def ask(self, request: bytes, seconds: float, limit: int) -> dict:
        name = request.decode() if request in (
            r for c in CHECKS.values() for r in (c.shown, c.later, c.both)) \
            else wire.unpack(request)["source"]
        self.asked[-1].append(name)
        if self.deadly.get(name, 0):
            self.deadly[name] -= 1
            raise Died("crashed", f"died of {name}")
        return {"said": f"{name} by {len(self.asked)}"}

    def end(self) -> None:
        pass


def run(steps: list[Step], **deadly: int) -> tuple[list[list[str]], dict, dict]:
    """What each process was asked; what each step showed; what the hidden checks saw."""
    zygote = Zygote({name.replace("_", " "): times for name, times in deadly.items()})
    runs = Runs(Job(b"", b"", 1), STEPS, 1, CHECKS)
    shown, hidden = runs.run(zygote, 1, steps)
    return zygote.asked, *(
        {i: said.answers[i]["said"] if i in said.answers else said.died[i].reason
         for i in {*said.answers, *said.died}} for said in (shown, hidden))


def test_the_hidden_checks_come_last_in_the_same_process():
    asked, shown, hidden = run(STEPS)
    assert asked == [["f", "f-check shown", "g", "g-check shown", "g-more shown",
                      "f-check later", "g-check later"]]
    assert set(shown) == {1, 2, 3, 4, 5} and hidden == {2: "f-check later by 1",
                                                        4: "g-check later by 1"}


def test_beside_own_cells_they_run_in_their_places_after_all_that_is_shown():
    asked, shown, hidden = run([*STEPS[:4], OWN, *STEPS[4:]])
    assert asked == [["f", "f-check shown", "g", "own", "g-check shown", "g-more shown"],
                     ["f", "f-check both", "g", "own", "g-check both", "g-more shown"]]
    assert all(said.endswith("by 1") for said in shown.values())
    assert hidden == {2: "f-check both by 2", 5: "g-check both by 2"}


def test_a_hidden_check_that_dies_takes_no_other_and_changes_nothing_that_is_shown():
    asked, shown, hidden = run(STEPS, **{"f-check later": 1, "f-check both": 9})
    assert asked[1:] == [["f", "f-check both"], ["f", "g", "g-check both", "g-more shown"]]
    assert all(said.endswith("by 1") for said in shown.values())
    assert hidden == {2: "died of f-check both", 4: "g-check both by 3"}


def test_a_hidden_check_that_dies_after_all_others_is_asked_again_in_its_place():
    """What the cells in between have done may be why: they reset torch.compile, say."""
    asked, shown, hidden = run(STEPS, **{"f-check later": 1})
    assert asked[1:] == [["f", "f-check both", "g", "g-check both", "g-more shown"]]
    assert all(said.endswith("by 1") for said in shown.values())
    assert hidden == {2: "f-check both by 2", 4: "g-check both by 2"}


def test_what_dies_in_the_second_run_alone_shows_nothing():
    """An own cell may see there what a hidden check has left behind."""
    asked, shown, hidden = run([*STEPS[:4], OWN, *STEPS[4:]], **{"f-check both": 1})
    assert hidden == {2: "died of f-check both", 5: "g-check both by 3"}
    assert all(said.endswith("by 1") for said in shown.values())
    assert [name for one in asked[1:] for name in one].count("own") == 1


def test_what_dies_in_sight_is_not_asked_for_its_hidden_lines():
    asked, _shown, hidden = run(STEPS, **{"f-check shown": 9})
    assert asked == [["f", "f-check shown"],
                     ["f", "g", "g-check shown", "g-more shown", "g-check later"]]
    assert hidden == {2: "died of f-check shown", 4: "g-check later by 2"}
    asked, _shown, _hidden = run(STEPS, f=9, g=9)
    assert len(asked) <= MAX_RUNS and not any("later" in name for one in asked for name in one)


@pytest.mark.parametrize("deadly", [
    {}, {"f": 1}, {"g": 1}, {"own": 9}, {"f-check shown": 1}, {"f-check later": 9},
    {"g-check both": 9}, {"f-check both": 1, "own": 1}, {"g-more shown": 1}])
@pytest.mark.parametrize("steps", [STEPS, [*STEPS, OWN], [STEPS[0], OWN, *STEPS[1:]]])
def test_nothing_is_shown_that_was_said_after_a_hidden_line(steps: list[Step], deadly: dict):
    asked, shown, _hidden = run(steps, **deadly)
    first = next((n for n, one in enumerate(asked, 1)
                  if any(name.endswith(("later", "both")) for name in one)), len(asked) + 1)
    before = [int(said.rpartition(" ")[2]) for said in shown.values() if "by" in said]
    assert all(number <= first for number in before)
    hidden = [name.endswith(("later", "both")) for one in asked for name in one]
    said = [f"{name} by {n}" for n, one in enumerate(asked, 1) for name in one]
    places = [said.index(one) for one in shown.values() if one in said]
    assert not any(hidden) or max(places) < hidden.index(True)


TWO = notebook(
    IMPORTS, answer("f", "def f(x):\n    ### BEGIN SOLUTION\n    return x + 1.5\n"
                         "    ### END SOLUTION"),
    check("f-check", """torch.manual_seed(0)
x, net = torch.randn(3), check.fill(torch.nn.Linear(2, 1))
check.close(f(x), x + 1.5)
### BEGIN HIDDEN TESTS
check.close(f(x * 2), x * 2 + 1.5, about="the x of above")
y = torch.randn(3)
check.close((f(y), net(torch.ones(2))), (y + 1.5, check.fill(torch.nn.Linear(2, 1))(
    torch.ones(2))), about="the next numbers")
### END HIDDEN TESTS""", 3),
    answer("g", "def g(x):\n    ### BEGIN SOLUTION\n    return x - 0.5\n    ### END SOLUTION"),
    check("g-check", "x = check.given(torch.arange(4.0))\ncheck.close(g(x), x - 0.5)\n"
                     "### BEGIN HIDDEN TESTS\nx = x * 3\ncheck.close(g(x), x - 0.5)\n"
                     "### END HIDDEN TESTS", 2),
    check("whole", "kept = []\nassert g(1) == 0.5\n### BEGIN HIDDEN TESTS\nkept.append(1)\n"
                   "assert g(2) == 1.5 and len(kept) == 1\n### END HIDDEN TESTS", 1))


def with_own(source: str) -> bytes:
    changed = json.loads(TWO)
    changed["cells"].append({**cell(source), "id": "mine"})
    return json.dumps(changed).encode()


@pytest.mark.parametrize("submission", [TWO, *map(with_own, [
    "torch.set_default_dtype(torch.float64)", "x, net, y = None, None, None", "x.zero_()",
    "torch.nn.init.zeros_(net.weight)", "torch.manual_seed(9)\ntorch.set_grad_enabled(False)",
    "def f(x):\n    return 0", "%reset -f"])], ids=range(8))
def test_hidden_lines_find_what_the_visible_ones_left(submission: bytes):
    result = graded(TWO, submission)
    assert result.score == result.points == 6, by_name(result)


def test_answers_that_share_names_do_not_disturb_each_other():
    both = "seen = []\nx = y = net = None\ndef g(x):\n    seen.append(x)\n    return x - 0.5"
    assert graded(TWO, handed_in(TWO, g=both)).score == 6


def test_a_hidden_check_that_ends_the_process_costs_its_own_points():
    dies = "import os\nasked = 0\ndef f(x):\n    global asked\n    asked += 1\n" \
           "    if asked == 2:\n        os._exit(3)\n    return x + 1.5"
    shows = "print('here')\ndef g(x):\n    return x - 0.5"
    cells = by_name(graded(TWO, handed_in(TWO, f=dies, g=shows)))
    assert [part.state for part in cells["f-check"].parts] == ["passed", "crashed", "crashed"]
    assert not any(part.lines for part in cells["f-check"].parts[1:]), "it could tell the learner"
    assert cells["f-check"].notes == ["it left with exit status 3"], "the teacher is told"
    assert cells["g-check"].score == 2 and cells["whole"].score == 1
    assert cells["g"].outputs[0]["text"] == "here\n"


def test_an_input_changed_by_a_hidden_check_is_still_found():
    changes = "asked = 0\ndef g(x):\n    global asked\n    asked += 1\n" \
              "    return x - 0.5 if asked == 1 else x.sub_(0.5)"
    reference = notebook(
        IMPORTS, answer("g", "def g(x):\n    ### BEGIN SOLUTION\n    return x - 0.5\n"
                             "    ### END SOLUTION"),
        check("g-check", "x = check.given(torch.arange(4.0))\ncheck.close(g(x), x - 0.5)\n"
                         "### BEGIN HIDDEN TESTS\ncheck.close(g(x), x - 0.5)\n"
                         "### END HIDDEN TESTS", 2))
    parts = by_name(graded(reference, handed_in(reference, g=changes)))["g-check"].parts
    assert [part.state for part in parts] == ["passed", "failed"]
