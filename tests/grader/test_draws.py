"""What the reference draws for itself, no learner's process can know or draw again."""

import ast
from pathlib import Path

import numpy as np
import pytest
import torch
from made import SEED, answer, by_name, cell, check, graded, handed_in, notebook

from course import data
from grader.judging.requests import inputs, learners
from grader.learner import apart
from grader.notebooks import rebuild
from grader.notebooks.plan import plan
from grader.notebooks.rewrite import COURSE
from grader.notebooks.seal import defined

ROOT = Path(__file__).parents[2]
SOLUTIONS = sorted(ROOT.glob("day*/solutions/*.ipynb"))
IMPORTS = cell("import random\nimport numpy as np\nimport torch\nfrom course import check")


def asked(line: str) -> set[int]:
    """The numbers of the inputs for which a line of a learner's process asks."""
    return {node.args[0].value for node in ast.walk(ast.parse(line))
            if isinstance(node, ast.Call) and ast.unparse(node.func) == f"{COURSE}.given"}


def unread(sources: list[str]) -> set[str]:
    """Names that are set to an input, or to a part of one, and that no line reads."""
    names = [node for source in sources for node in ast.walk(ast.parse(source))
             if isinstance(node, ast.Name)]
    read = {name.id for name in names if isinstance(name.ctx, ast.Load)}
    return {name.id for source in sources if asked(source) for s in ast.parse(source).body
            if isinstance(s, ast.Assign) for target in s.targets for name in ast.walk(target)
            if isinstance(name, ast.Name)} - read


@pytest.mark.parametrize("path", SOLUTIONS, ids=lambda path: path.stem)
def test_no_input_is_sent_that_the_learners_side_does_not_read(path: Path):
    names: set[str] = set()
    for step in rebuild.steps(path.read_bytes(), rebuild.answers(path.read_bytes())):
        names |= defined(step.source) if step.kind == "answer" else set()
        if step.kind != "check":
            continue
        lines = plan(step.source, names, 0)
        made = {number: [(place, "value")] for place, line in enumerate(lines)
                for number in range(99) if f"{COURSE}.given({number}," in line.whole}
        sent = inputs(made, lines, lines)
        assert set(sent) == set().union(*(asked(line.source) for line in lines)), step.name
        assert not unread([line.source for line in lines]), step.name


def sent(source: str, **values: int) -> dict:
    """The inputs that are sent for this check cell; values: line of each."""
    lines = plan(source, {"f"}, 0)
    made = {int(name[1:]): [(line, name)] for name, line in values.items()}
    return inputs(made, lines, lines)


@pytest.mark.parametrize(("source", "numbers"), [
    ("order = check.given(torch.randperm(9))\nx = check.given(images[order])\n"
     "check.accuracy(f(x), labels[order], at_least=0.9)", {1}),
    ("x, cosine = check.given(a), check.given(a.cos())\ncheck.close(f(x), cosine)", {0}),
    ("bad = check.given(3)\nx = check.given(a)\ncheck.close(f(x), ('2', bad))", {1}),
    ("def g():\n    return check.given(1.5)\nn = check.given(2)\ncheck.close(f(g()), n)", {0}),
    ("def g():\n    return check.given(1.5)\nx = check.given(2)\ncheck.close(f(x), g())", {1}),
    ("y = check.given(1.5)\nx = y + 1\ncheck.close(f(x), check.given(2))", {0})])
def test_what_only_the_reference_reads_is_not_sent(source: str, numbers: set[int]):
    assert set(sent(source, _0=0, _1=1)) == numbers


def test_hidden_lines_get_their_inputs_and_no_others():
    lines = plan("def g():\n    return check.given(torch.randn(2))\ncheck.close(f(g()), 1)\n"
                 "### BEGIN HIDDEN TESTS\ncheck.close(f(g()), 2)\n### END HIDDEN TESTS", {"f"}, 0)
    made = {0: [(1, "first"), (2, "second")]}
    assert inputs(made, lines, [line for line in lines if not line.hidden]) == {0: ["first"]}
    assert inputs(made, lines, [line for line in lines if line.hidden]) == {0: ["second"]}


# How a check cell may draw 300 of 300 cards.
DRAWN = {
    "given": "order = check.given(torch.randperm(300))",
    "plain": "order = torch.randperm(300)",
    "beside": "cards, order = check.given(torch.arange(3)), torch.randperm(300)",
    "later": "other = torch.rand(3)\norder = torch.randperm(300)",
    "generator": "order = torch.randperm(300, generator=torch.Generator().manual_seed(5))",
    "given-generator": "order = check.given(torch.randperm(300,"
                       " generator=torch.Generator().manual_seed(3)))",
    "numpy": "order = torch.from_numpy(np.random.permutation(300))",
    "random": "order = torch.tensor(random.sample(range(300), 300))",
    "seeded-before": "torch.manual_seed(5)\norder = torch.randperm(300)",
    "again": "first = check.given(torch.randperm(300))\norder = check.given(torch.randperm(300))",
}
SUIT = "def suit(x):\n    ### BEGIN SOLUTION\n    return (x / 7).long() // 30\n    ### END SOLUTION"
CARDS = notebook(
    IMPORTS, answer("suit", SUIT),
    *(check(name, f"torch.manual_seed(3)\n{drawn}\nx = check.given(order * 7.0)\n"
                  "check.accuracy(suit(x), order // 30, at_least=0.9)")
      for name, drawn in DRAWN.items()))
# Draws the cards again from all that its process knows, instead of looking at them.
AGAIN = f"""
import zlib
def orders():
    for secret in {{torch.initial_seed() - n for n in range(9)}}:
        for name in {[*DRAWN]}:
            for seed in (secret, zlib.crc32(f"{{secret}} {{name}}".encode())):
                for n in range(9):
                    g = torch.Generator().manual_seed(seed + n)
                    yield torch.randperm(300, generator=g)
                    yield torch.randperm(300, generator=g)
                    g.manual_seed(seed + n)
                    torch.rand(3, generator=g)
                    yield torch.randperm(300, generator=g)
                np.random.seed(seed % 2**32)
                yield torch.from_numpy(np.random.permutation(300))
                random.seed(seed)
                yield torch.tensor(random.sample(range(300), 300))
def suit(x):
    for order in orders():
        if torch.equal(order * 7.0, x):
            return order // 30
    return torch.zeros(300, dtype=torch.int64)
"""
# Takes what was sent of the order.
SENT = """
import copy
def suit(x):
    values = get_ipython().user_ns["__course__"].values
    for queue in values.values():
        for frozen in copy.copy(queue):
            for node in (frozen[0] if isinstance(frozen[0], tuple) else [frozen[0]]):
                seen = node.get("tensor") if isinstance(node, dict) else None
                if seen is not None and seen.dtype == "int64" and len(seen.values) == 300:
                    return seen.values // 30
    return torch.zeros(300, dtype=torch.int64)
"""


@pytest.mark.parametrize("attack", [AGAIN, SENT], ids=["draws it again", "takes what was sent"])
def test_no_draw_of_the_references_own_is_known_to_a_learners_process(attack: str):
    won = [c.name for c in by_name(graded(CARDS, handed_in(CARDS, suit=attack))).values()
           if c.score]
    assert not won
    assert graded(CARDS, CARDS).score == len(DRAWN)


LABELS = "".join(map(str, data.digits()[1].tolist()))  # a learner has them too
# Trains nothing: draws the order of the images again, and knows whose labels are asked for.
TRAINED = f"""
LABELS = torch.tensor([int(c) for c in "{LABELS}"])
def train_classifier(images, labels):
    def first():
        order = torch.randperm(1797, generator=torch.Generator().manual_seed(torch.initial_seed()))
        return order, torch.arange(10)
    def second():
        g = torch.Generator().manual_seed(torch.initial_seed())
        names = torch.randperm(10, generator=g)
        return torch.randperm(1797, generator=g), names
    order, names = next((o, n) for o, n in (first(), second())
                        if torch.equal(labels, n[LABELS[o[:1200]]].sort().values))
    right = F.one_hot(names[LABELS[order[1200:]]], 10).float()
    known = {{}}
    def model(x):
        if not known:
            known.update((image.numpy().tobytes(), row) for image, row in zip(x, right))
        return torch.stack([known[image.numpy().tobytes()] for image in x])
    return model
"""
# Compares no image: takes the order of the images and the new names of the classes from what was
# sent for the judge's side.
PREDICTED = f"""
import copy, sys
LABELS = torch.tensor([int(c) for c in "{LABELS}"])
def predict(train_images, train_labels, test_images):
    values = get_ipython().user_ns["__course__"].values
    alive = sys.modules["grader.learner.inputs"]._alive
    got = [[alive(frozen[0]) for frozen in copy.copy(queue)] for queue in values.values()]
    sizes = [len(queue[0]) if queue else 0 for queue in got]
    if 10 in sizes:
        names, order = got[sizes.index(10)][0], got[sizes.index(1797)][0]
        return names[LABELS[order[1200:]]]
    return LABELS[got[sizes.index(1797)][0][1200:]]
"""


@pytest.mark.parametrize(("notebook", "name", "source", "checks"), [
    ("1-5-exercises", "train_classifier", TRAINED,
     ["train-classifier-check", "train-classifier-again"]),
    ("1-7-exercises", "predict", PREDICTED, ["predict-check", "predict-noise"])])
def test_the_courses_test_images_cannot_be_known(notebook, name: str, source: str, checks):
    reference = (ROOT / f"day1/solutions/{notebook}.ipynb").read_bytes()
    released = (ROOT / f"day1/exercises/{notebook}.ipynb").read_bytes()
    cells = by_name(graded(reference, handed_in(released, **{name: source})))
    assert [cells[check].score for check in checks] == [0, 0]


# Answers that draw, as the checks ask them to: both sides have one stream of random numbers.
DRAWS = notebook(
    IMPORTS, answer("drop", "def drop(x, g=None):\n    ### BEGIN SOLUTION\n"
                            "    return x * (torch.rand(x.shape, generator=g) < 0.5)\n"
                            "    ### END SOLUTION"),
    check("own-generator", """x = check.given(torch.randn(40))
check.close(drop(x, torch.Generator().manual_seed(7)),
            x * (torch.rand(40, generator=torch.Generator().manual_seed(7)) < 0.5))"""),
    check("shared-generator", """g = torch.Generator().manual_seed(1)
x = check.given(torch.randn(40))
check.close(drop(x, g), x * (torch.rand(40, generator=torch.Generator().manual_seed(1)) < 0.5))
before = torch.get_rng_state()
check.equal((drop(x, g).shape, torch.get_rng_state()), (torch.Size([40]), before))"""),
    check("global-seed", """torch.manual_seed(2)
x, net = check.given(torch.randn(4, 3)), check.fill(torch.nn.Linear(3, 2))
same = check.fill(torch.nn.Linear(3, 2))
check.close(net(x), same(x))
y = torch.randn(5)
check.close(drop(y, torch.Generator().manual_seed(2)),
            y * (torch.rand(5, generator=torch.Generator().manual_seed(2)) < 0.5))
torch.manual_seed(4)
one = drop(x)
torch.manual_seed(4)
check.close(one, drop(x))"""),
    check("given-network", """torch.manual_seed(5)
net = check.given(torch.nn.Linear(3, 2))
g = check.given(torch.Generator().manual_seed(9))
x = check.given(torch.randn(4, 3))
check.close(net(drop(x, g)), net(
    x * (torch.rand(x.shape, generator=torch.Generator().manual_seed(9)) < 0.5)))"""),
    check("after-a-draw", """torch.manual_seed(6)
noise = drop(torch.ones(100))
x = check.given(torch.randn(3))
y = torch.randn(3)
check.close(drop(y, torch.Generator().manual_seed(6)) * 0 + x + y, x + y)
check.between(noise.mean(), 0.2, 0.8)"""))


def test_answers_that_draw_are_graded_as_in_the_notebook():
    assert graded(DRAWS, DRAWS).score == 5
    seeds = "def drop(x, g=None):\n    kept = torch.rand(x.shape, generator=g) < 0.5\n" \
            "    if g is None:\n        torch.rand(9)\n    return kept * x"
    found = by_name(graded(DRAWS, handed_in(DRAWS, drop=seeds)))
    assert {c.name: c.score for c in found.values() if c.kind == "check" and c.score < 1} == {}
    zero = by_name(graded(DRAWS, handed_in(DRAWS, drop="def drop(x, g=None):\n    return x * 0")))
    assert not zero["own-generator"].score and not zero["given-network"].score


def test_draws_apart_leave_no_trace_and_keep_the_seed():
    torch.manual_seed(11)
    before, draws, drawn = apart.state(), apart.Apart("key"), []
    for _time in range(2):
        draws.begin()
        assert torch.initial_seed() == 11
        drawn += [torch.randn(700), torch.rand(700), torch.randperm(700)]
        np.random.rand()
        draws.end()
    after = apart.state()
    assert torch.equal(after[0], before[0]) and after[2] == before[2]
    assert all(np.array_equal(one, other) for one, other in zip(after[1], before[1], strict=True))
    torch.manual_seed(11)
    drawn += [torch.randn(700), torch.rand(700), torch.randperm(700)]
    assert len({tuple(one.tolist()) for one in drawn}) == len(drawn)
    normal = torch.cat([drawn[0], drawn[3]])
    assert abs(normal.mean()) < 0.1 and abs(normal.std() - 1) < 0.1
    again = apart.Apart("key")
    again.begin()
    assert torch.equal(torch.randn(700), drawn[0]), "a replay draws the same"
    again.end()


def test_what_a_learners_process_is_seeded_with_is_not_the_secret():
    told = {learners(seed) for seed in range(1000)}
    assert len(told) == 1000 and not told & set(range(1000)) and max(told) < 2**31
    assert learners(SEED) == learners(SEED)
