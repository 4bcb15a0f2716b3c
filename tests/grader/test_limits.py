"""Every limit of a hand-in is reached: by an answer that is right, and that the limit alone ends.

The same answer passes with room, so it was the limit; the other question keeps its points, so the
limit cost nothing else.
"""

import sys

import pytest
from made import answer, by_name, cell, check, graded, handed_in, notebook

from grader.job import Cell, Result

if sys.platform != "linux":
    pytest.skip("learners' code can be held on Linux only", allow_module_level=True)

MB = 1024**2
REFERENCE = notebook(
    cell("import torch\nfrom course import check"),
    answer("double", "def double(x):\n    return 2 * x"),
    check("double-check", "x = check.given(torch.randn(3, 4))\ncheck.close(double(x), x + x)"),
    answer("count", "def count(n):\n    return torch.arange(n) * 0.5"),
    check("count-check", "check.close(count(1_000_000), torch.arange(1_000_000) / 2)"),
    answer("triple", "def triple(x):\n    return 3 * x"),
    check("triple-check", "x = check.given(torch.randn(3))\ncheck.close(triple(x), x + x + x)", 2))


def run(source: str, name: str = "double", **limits: float) -> tuple[Cell, Result]:
    """The check of an answer; the others are right, and that is what they get."""
    result = graded(REFERENCE, handed_in(REFERENCE, **{name: source}), **limits)
    cells = by_name(result)
    others = {n: c.score for n, c in cells.items() if c.kind == "check" and n != f"{name}-check"}
    assert sum(others.values()) == 4 - cells[f"{name}-check"].points, "another question lost points"
    return cells[f"{name}-check"], result


def double(before: str) -> str:
    """A right answer that does something else first."""
    lines = "\n".join(f"    {line}" for line in before.splitlines())
    return f"def double(x):\n{lines}\n    return 2 * x"


ENDLESS = {
    "a loop": "while True:\n    pass",
    "a loop in C": "from collections import deque\nfrom itertools import repeat\n"
                   "deque(repeat(None, 10**10), 0)",
    "a call into C that waits": "import ctypes\nctypes.CDLL(None).sleep(60)",
    "a product of matrices": "a = torch.ones(1000, 1000)\nwhile True:\n    a = a @ a",
    "a regular expression": "import re\nre.match('(a+)+$', 'a' * 40 + 'b')",
    "a process that stops itself": "import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)",
    "a process that ignores signals": "import signal\n"
                                      "for number in signal.valid_signals() - {9, 19}:\n"
                                      "    signal.signal(number, signal.SIG_IGN)\n"
                                      "while True:\n    pass",
}


@pytest.mark.parametrize("what", ENDLESS)
def test_a_cell_has_so_many_seconds(what: str):
    found, _result = run(double(ENDLESS[what]), cell_seconds=2)
    assert (found.state, found.score) == ("timeout", 0)
    assert found.parts[0].lines == ["it took longer than 2 s"]


def test_a_notebook_has_so_many_seconds():
    slow = double("import time\ntime.sleep(3)")
    late = "import time\ntime.sleep(3)\ndef triple(x):\n    return 3 * x"
    both = handed_in(REFERENCE, double=slow, triple=late)
    room = by_name(graded(REFERENCE, both, notebook_seconds=60))
    assert [c.score for c in room.values() if c.kind == "check"] == [1, 1, 2]
    cells = by_name(graded(REFERENCE, both, notebook_seconds=5))
    assert [c.score for c in cells.values() if c.kind == "check"] == [1, 1, 0]
    assert cells["triple-check"].state == "timeout"


MEMORY = {
    "bytes": "held = [bytearray(b'x') * 2**23 for _ in range(50)]",
    "one piece": "held = bytearray(b'x') * (400 * 2**20)",
    "a list": "held = []\nwhile len(held) < 50_000_000:\n    held += [None] * 1_000_000",
    "tensors": "held = [torch.ones(2**21) for _ in range(50)]",
    "a string": "held = 'x'\nwhile len(held) < 2**28:\n    held += held",
    "a map": "import mmap\nheld = mmap.mmap(-1, 400 * 2**20, flags=mmap.MAP_PRIVATE)",
    "a thread": "import threading\nheld = []\n"
                "work = threading.Thread(target=lambda: held.append(bytearray(b'x') * 2**28))\n"
                "work.start()\nwork.join()\nif not held:\n    raise MemoryError",
}


@pytest.mark.parametrize("what", MEMORY)
def test_memory_is_bounded(what: str):
    found, _result = run(double(MEMORY[what]), memory=150 * MB)
    assert (found.state, found.score) == ("failed", 0)
    raised, said = found.parts[0].lines
    assert raised.endswith(("MemoryError", "OSError")) or "can't allocate memory" in said
    found, _result = run(double(MEMORY[what]), memory=1000 * MB)
    assert found.score == 1, found.parts[0].lines


DISK = {
    "one file": "with open('large', 'wb', 0) as file:\n    for _ in range(20):\n"
                "        assert file.write(bytes(2**20)) == 2**20",
    "many files": "for i in range(20):\n    with open(f'{i}', 'wb', 0) as file:\n"
                  "        assert file.write(bytes(2**20)) == 2**20",
}


@pytest.mark.parametrize("what", DISK)
def test_the_disk_is_bounded(what: str):
    found, _result = run(double(DISK[what]), disk=10 * MB)
    assert (found.state, found.score) == ("failed", 0)
    assert found.parts[0].lines[0].endswith(("OSError", "PermissionError", "AssertionError"))
    found, result = run(double(DISK[what]), disk=40 * MB)
    assert found.score == 1 or "no writable folder" in result.protection


COUNTED = {  # how to get one more, how many honest work needs, how many nobody gets
    "files": ("open(str(len(held)), 'w').close()", 500, 3000),
    "threads": ("threading.Thread(target=time.sleep, args=(5,), daemon=True).start()", 16, 1000),
    "open files": ("os.open('/dev/null', os.O_RDONLY)", 50, 1000),
    "pipes": ("os.pipe()", 20, 1000),
    "processes": ("os.fork() or os._exit(0)", 0, 1),
    "programs": ("subprocess.run('true')", 0, 1),
    "processes of Python": ("multiprocessing.Process(target=int).start()", 0, 1),
    "sockets": ("socket.socket()", 0, 1),
    "files in memory": ("os.memfd_create('x')", 0, 1),
    "shared memory": ("mmap.mmap(-1, 4096)", 0, 1),
    "locks between processes": ("multiprocessing.Semaphore()", 0, 1),
}


@pytest.mark.parametrize("what", COUNTED)
def test_so_many_and_no_more(what: str):
    make, enough, many = COUNTED[what]
    source = ("import mmap, multiprocessing, os, socket, subprocess, threading, time\n"
              f"held = []\nfor _ in range(COUNT):\n    held.append({make})")
    found, _result = run(double(source.replace("COUNT", str(many))), cell_seconds=10)
    assert (found.state, found.score) == ("failed", 0)
    assert found.parts[0].lines[0].endswith(("OSError", "PermissionError", "RuntimeError",
                                             "FileNotFoundError"))
    found, result = run(double(source.replace("COUNT", str(enough))), cell_seconds=10)
    assert found.score == 1 or (what == "files" and "no writable folder" in result.protection)


def test_a_stack_has_an_end():
    deep = "class Deep:\n    def __repr__(self):\n        return repr([self])\n"
    found, _result = run(f"import sys\nsys.setrecursionlimit(2**31 - 1)\n{deep}"
                         "def double(x):\n    return repr(Deep())")
    said = found.parts[0].lines[0]  # Python 3.12 and later notice it themselves
    assert (found.state, said) == ("crashed", "it was ended by SIGSEGV") or "Recursion" in said


def test_what_checks_look_at_is_bounded():
    found, _result = run("def count(n):\n    return torch.arange(n) * 0.5", "count",
                         observation=MB)
    assert (found.state, found.score) == ("crashed", 0)
    assert found.parts[0].lines == ["its checks looked at more than 1,048,576 bytes"]
    found, _result = run("def count(n):\n    return torch.arange(n) * 0.5", "count",
                         observation=8 * MB)
    assert found.score == 1


@pytest.mark.parametrize("value", [
    "torch.ones(1).expand(10**10)", "[0] * 10**7", "'x' * 10**8", "10 ** 10**5",
    "[[[]] * 1000] * 1000", "dict.fromkeys(range(10**6))"])
def test_what_is_too_large_to_look_at_fails(value: str):
    found, result = run(f"def count(n):\n    return {value}", "count", memory=300 * MB)
    assert found.score == 0 and found.state in ("failed", "crashed")
    assert len(result.pack()) < 100_000


@pytest.mark.parametrize("show", [
    "print('x' * 10**7)", "for i in range(20_000):\n    print(i)", "display('x' * 10**6)",
    "import sys\nsys.stderr.write('x' * 10**7)", "raise ValueError('x' * 10**7)",
    "import sys\nfor i in range(20_000):\n    print(i, file=(sys.stdout, sys.stderr)[i % 2])",
    "for i in range(20_000):\n    display({'text/plain': ''}, raw=True)",
    "for i in range(20_000):\n    get_ipython().showtraceback((KeyError, KeyError(), None))"])
def test_output_is_bounded(show: str):
    source = f"def double(x):\n    return 2 * x\nfrom IPython.display import display\n{show}"
    found, result = run(source, output=1000)
    assert found.score == 1
    assert len(result.pack()) < 100_000


def test_outputs_that_no_cell_has_shown_end_it():
    found, result = run("def double(x):\n    return 2 * x\nget_ipython().outputs.items.append("
                        "{'output_type': 'stream', 'name': 'stdout', 'text': 'x' * 10**7})")
    assert (found.state, found.score) == ("crashed", 0)
    assert found.parts[0].lines[0].startswith("it sent what no check sends")
    assert len(result.pack()) < 100_000
