"""A learner's process that speaks to the grader itself: what it sends costs the grader little."""

import os
import sys
from pathlib import Path

import pytest
from made import answer, by_name, cell, check, graded, handed_in, notebook

from grader.job import Result

if sys.platform != "linux":
    pytest.skip("learners' code can be held on Linux only", allow_module_level=True)

MB = 1024**2
NAMES = ("one", "two", "three", "four")
REFERENCE = notebook(
    cell("import torch\nfrom course import check"),
    *(part for name in NAMES for part in (
        answer(name, f"def {name}(x):\n    return 2 * x"),
        check(f"{name}-check", f"x = check.given(torch.randn(3))\ncheck.close({name}(x), x + x)"))))
SEND = """
import os
def send(text, times=1):
    content = len(text).to_bytes(8, "little") + text.encode()
    frame = len(content).to_bytes(8, "little") + content
    for number in [*range(3, 64)] * times:
        try:
            rest = memoryview(frame)
            while rest:
                rest = rest[os.write(number, rest):]
        except OSError:
            pass
"""


class Server:
    """The grading process of this thread, seen from outside."""

    def __init__(self):
        graded(REFERENCE, REFERENCE, cell_seconds=20)
        self.folder = next(path.parent for path in Path("/proc").glob("[0-9]*/status")
                           if f"\nPPid:\t{os.getpid()}\n" in path.read_text()
                           and b"grader.judging.serve" in (path.parent / "cmdline").read_bytes())

    def forget_peak(self) -> None:
        (self.folder / "clear_refs").write_text("5")

    def peak(self) -> int:
        """The most memory that it has had, in bytes."""
        lines = (self.folder / "status").read_text().splitlines()
        return 1024 * next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))

    def cpu(self) -> float:
        """Seconds of processor time that it has used."""
        fields = (self.folder / "stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def sent(source: str) -> Result:
    """What became of a hand-in whose first answer sends frames; the next one is graded well."""
    result = graded(REFERENCE, handed_in(REFERENCE, one=SEND + source), cell_seconds=20)
    assert by_name(result)["one-check"].score == 0
    assert graded(REFERENCE, REFERENCE, cell_seconds=20).score == len(NAMES)
    return result


@pytest.mark.parametrize("node", ['["array","tensor","bool","cpu",false,[0]]', '["list"]', "1.5",
                                  '["opaque","x"]'])
def test_answers_to_every_question_to_come_take_little_memory(node: str):
    server = Server()
    server.forget_peak()
    idle = server.peak()
    parts = f"','.join(['{node}'] * (4_000_000 // {len(node)}))"
    sent(f"send('[\"dict\",[\"parts\",[\"list\",' + {parts} + ']]]', 9)")
    assert server.peak() - idle < 300 * MB


@pytest.mark.parametrize("keys", [
    "f'{i * (2**61 - 1)}' for i in range(1, 40_000)",
    "f'[\"complex\",{-1000003 * i}.0,{i}.0]' for i in range(1, 40_000)"])
def test_keys_that_collide_take_little_time(keys: str):
    """All have one hash: a dict of them takes minutes to build."""
    server = Server()
    before = server.cpu()
    sent(f"send('[\"dict\",[\"parts\",[\"dict\",' + ','.join(f'[{{key}},0]' for key in ({keys}))"
         " + ']]]', 5)")
    assert server.cpu() - before < 20


def shows(outputs: str) -> Result:
    """The verdict on right answers, the first of which says that it has shown this."""
    result = graded(REFERENCE, handed_in(REFERENCE, one=f"""
from course.checking.observe import Array, Opaque
get_ipython().outputs.items = {outputs}
def one(x):
    return 2 * x
"""))
    assert result.state == "graded", result.reason
    assert len(result.pack()) < 500_000
    return result


@pytest.mark.parametrize("depth", [21, 300])
def test_an_output_that_is_nested_deeply_is_left_out(depth: int):
    """Whatever writes it down recurses: the journal, the notebook."""
    deep = f"__import__('functools').reduce(lambda a, _n: [a], range({depth}), 'x')"
    result = shows(f"[{{'output_type': 'stream', 'name': 'stdout', 'text': {deep}}}]")
    assert result.score == len(NAMES) and not by_name(result)["one"].outputs


@pytest.mark.parametrize("outputs", [
    "'x' * 1_000_000", "[{}] * 100_000", "[[[[[{}]]]]] * 1000",
    "[{'output_type': 'stream', 'name': 'stdout', 'text': 'x' * 1_000_000}]",
    "[{'output_type': 'display_data', 'data': {'text/plain': ['x' * 1000] * 1000}}]",
    "[{'output_type': Array('tensor', 'float32', 'cpu', False, torch.ones(3))}]",
    "[{'output_type': 'error', 'ename': Opaque('x'), 'traceback': float('nan')}]",
    "[{3: 4, None: 1j, (1, 2): 5}]"])
def test_outputs_that_are_no_outputs_are_left_out(outputs: str):
    assert shows(outputs).score == len(NAMES)


@pytest.mark.parametrize("outputs", [
    "'x' * 10_000_000", "[{}] * 1_000_000",
    "[{'output_type': 'stream', 'name': 'stdout', 'text': 'x' * 10_000_000}]"])
def test_more_than_the_shell_ever_keeps_ends_the_cell(outputs: str):
    result = shows(outputs)
    assert by_name(result)["one"].state == "crashed" and result.score == len(NAMES) - 1


@pytest.mark.parametrize("error", ["'x' * 10**7", "[['x' * 1000] * 10_000]", "{'a': 1}", "None"])
def test_errors_that_are_no_errors_are_short(error: str):
    result = graded(REFERENCE, handed_in(REFERENCE, one=f"""
from grader.learner import cells
cells.describe = lambda error: {{"name": {error}, "message": {error}, "blank": {error}}}
def one(x):
    raise ValueError
"""))
    assert by_name(result)["one-check"].score == 0 and result.score == len(NAMES) - 1
    assert len(result.pack()) < 100_000


@pytest.mark.parametrize("number", [1, 9, 11, 31, 34, 40, 64])
def test_every_signal_is_an_end(number: int):
    result = graded(REFERENCE, handed_in(REFERENCE, one=f"""
import os
def one(x):
    os.kill(os.getpid(), {number})
"""))
    assert by_name(result)["one-check"].state == "crashed"
    assert result.score == len(NAMES) - 1


@pytest.mark.parametrize("value", ["10**400", "float('nan')", "float('inf')", "-1", "1.5"])
def test_a_number_that_is_no_part_of_the_points_is_none(value: str):
    reference = notebook(answer("f", "def f(x):\n    return x"),
                         check("f-check", "assert f(1) == 1"))
    result = graded(reference, handed_in(reference, f=f"""
from grader.learner import cells
cells.observe = lambda value: {value}
def f(x):
    return x
"""))
    assert by_name(result)["f-check"].score == 0


def test_a_hidden_cell_quotes_nothing_that_it_ends_with():
    reference = notebook(answer("f", "def f(x):\n    return 1.0"), check("f-check", """assert f(1)
### BEGIN HIDDEN TESTS
assert f(43.21)
### END HIDDEN TESTS
round(f(1.0))"""))
    told = graded(reference, handed_in(reference, f="""
seen = []
def f(x):
    seen.append(x)
    return 100000 + 1000 * max(seen)
"""))
    cell = by_name(told)["f-check"]
    assert cell.score == 0 and "43" not in str([part.lines for part in cell.parts])
