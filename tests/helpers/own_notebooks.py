"""Hand-ins as learners write them who do not keep to the cells they were given.

`NOTEBOOKS` has a function for each; it changes the released notebook, which `solved` has filled
with right answers unless the function's name begins with "blank".
"""

import copy
import json
import re
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
NAME = "1-1-exercises.ipynb"
RELEASED = json.loads((ROOT / "day1/exercises" / NAME).read_text(encoding="utf-8"))
SOLUTIONS = {cell["id"]: re.sub(r"^[ \t]*### (BEGIN|END) SOLUTION\n?", "",
                                "".join(cell["source"]), flags=re.M)
             for cell in json.loads((ROOT / "day1/solutions" / NAME).read_text(encoding="utf-8")
                                    )["cells"] if cell["metadata"]["nbgrader"]["solution"]}
ANSWERS = list(SOLUTIONS)
WRONG = "def softmax(x, dim):\n    return x"
NOTEBOOKS: dict[str, Callable[[list], None]] = {}
_numbers = iter(range(10**6))


def notebook(change: Callable[[list], None]) -> Callable[[list], None]:
    NOTEBOOKS[change.__name__] = change
    return change


def made(name: str) -> dict:
    """The hand-in of this name."""
    released = copy.deepcopy(RELEASED)
    if not name.startswith("blank"):
        for cell in released["cells"]:
            cell["source"] = SOLUTIONS.get(cell["id"], cell["source"])
    NOTEBOOKS[name](released["cells"])
    return released


def own(source: str, **more: object) -> dict:
    return {"cell_type": "code", "id": f"mine{next(_numbers)}", "metadata": {}, "outputs": [],
            "execution_count": None, "source": source, **more}


def at(cells: list, name: str) -> int:
    return next(n for n, cell in enumerate(cells) if cell["id"] == name)


def above(cells: list, name: str, *sources: str) -> None:
    place = at(cells, name)
    cells[place:place] = map(own, sources)


def below(cells: list, name: str, *sources: str) -> None:
    place = at(cells, name) + 1
    cells[place:place] = map(own, sources)


def uses(cells: list, expression: str, name: str = "softmax", zero: bool = True) -> None:
    """Let an answer need something: what `expression` gives is added, or called before it."""
    cell = cells[at(cells, name)]
    head, body = SOLUTIONS[name].rsplit("    return ", 1)
    cell["source"] = f"{head}    return ({body}) + {expression}" if zero else \
        f"{head}    {expression}\n    return {body}"


def move(cells: list, name: str, to: int) -> None:
    cells.insert(to, cells.pop(at(cells, name)))


# Answers elsewhere


@notebook
def blank_all_answers_below_the_stubs(cells):
    for name in ANSWERS:
        below(cells, name, SOLUTIONS[name])


@notebook
def blank_all_answers_above_the_stubs(cells):
    for name in ANSWERS:
        above(cells, name, SOLUTIONS[name])


@notebook
def blank_all_answers_in_one_cell_above_the_imports(cells):
    above(cells, "exercises-imports", "\n\n".join(SOLUTIONS.values()))


@notebook
def blank_all_answers_at_the_end(cells):
    cells.append(own("\n\n".join(SOLUTIONS.values())))


@notebook
def blank_all_stubs_deleted_and_answers_at_the_top(cells):
    cells[:] = [cell for cell in cells if cell["id"] not in ANSWERS]
    below(cells, "exercises-imports", *SOLUTIONS.values())


@notebook
def blank_the_answer_in_the_check_cell(cells):
    cell = cells[at(cells, "softmax-check")]
    cell["source"] = [SOLUTIONS["softmax"] + "\n", *cell["source"]]


@notebook
def blank_the_answer_with_assignment(cells):
    below(cells, "unit", "unit = lambda pixels: pixels.float() / 255")
    below(cells, "sums", "from operator import add\nsums = lambda a, b: add(a[:, None], b)")


@notebook
def blank_a_stub_that_was_copied_and_filled(cells):
    cell = cells[at(cells, "softmax")]
    cells.insert(at(cells, "softmax") + 1,
                 copy.deepcopy(cell) | {"id": "copied", "source": SOLUTIONS["softmax"]})


@notebook
def an_answer_cell_is_deleted(cells):
    del cells[at(cells, "softmax")]


@notebook
def an_answer_is_moved_below_its_check(cells):
    move(cells, "sums", at(cells, "sums-check"))


@notebook
def two_exercises_are_swapped(cells):
    first, second, third = (at(cells, name) for name in ("unit", "even-columns", "sums"))
    cells[first:third] = cells[second:third] + cells[first:second]


@notebook
def the_imports_are_at_the_end(cells):
    move(cells, "exercises-imports", len(cells))


@notebook
def the_checks_are_all_at_the_end(cells):
    checks = [cell for cell in cells if cell["id"].endswith(("-check", "-large", "-view"))]
    cells[:] = [cell for cell in cells if cell not in checks] + checks


@notebook
def a_check_is_there_twice(cells):
    above(cells, "sums", "")
    cells[at(cells, "sums") - 1] |= {k: copy.deepcopy(v) for k, v in cells[
        at(cells, "sums-check")].items() if k != "id"}


# Cells of one's own that an answer needs


NEEDED = {
    "an_if": ("if torch.cuda.is_available():\n    device = 'cuda'\nelse:\n    device = 'cpu'",
              "torch.zeros(1, device=device).cpu()"),
    "a_try_import": ("try:\n    import cupy as xp\nexcept ImportError:\n    import numpy as xp",
                     "float(xp.zeros(1)[0])"),
    "a_with": ("with torch.no_grad():\n    zero = torch.zeros(1)", "zero"),
    "a_filled_loop": ("table = []\nfor n in range(3):\n    table.append(n)", "table[0]"),
    "a_filled_dict": ("cfg = {}\ncfg['k'] = 0.0", "cfg['k']"),
    "a_star_import": ("from math import *", "sqrt(0.0)"),
    "an_attribute": ("class Cfg:\n    pass\n\nCfg.zero = 0", "Cfg.zero"),
    "a_tuple": ("(zero, _one), *rest = (0, 1), 2, 3", "zero"),
    "a_walrus": ("print(zero := 0.0)", "zero"),
    "a_while": ("zero = 3\nwhile zero > 0:\n    zero -= 1", "zero"),
    "an_augmented": ("zero = 1\nzero -= 1", "zero"),
    "a_match": ("match (0, 1):\n    case (zero, _):\n        pass", "zero"),
    "a_global_statement": ("def start():\n    global zero\n    zero = 0\n\nstart()", "zero"),
    "an_exec": ("exec('zero = 0')", "zero"),
    "a_deleted_name": ("zero = 0\ndel zero", "zero"),
    "the_time_magic": ("%%time\nzero = 0", "zero"),
    "the_capture_magic": ("%%capture said\nprint('hello')\nzero = 0", "zero"),
    "magics": ("%matplotlib inline\n%precision 3\n!nvidia-smi\nzero = 0\nzero?", "zero"),
    "await": ("import asyncio\n\nasync def zero_soon():\n    await asyncio.sleep(0.01)\n"
              "    return 0\n\nzero = await zero_soon()", "zero"),
    "a_plot": ("import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\n"
               "ax.plot([1, 2])\nplt.show()\nzero = 0", "zero"),
    "much_output": ("for n in range(20_000):\n    print(n)\nzero = 0", "zero"),
    "a_late_error": ("zero = 0\n1 / zero", "zero"),
    "an_early_error": ("1 / 0\nzero = 0", "zero"),
    "a_syntax_error": ("zero = 0\nif zero\n", "zero"),
    "too_much_memory": ("zero = bytearray(10**14)", "zero"),
    "a_file": ("torch.save(torch.zeros(1), 'zero.pt')\nzero = torch.load('zero.pt')", "zero"),
    "an_exit": ("zero = 0\nraise SystemExit", "zero"),
    "the_last_value": ("0", "Out and 0"),
    "a_name_of_a_check_that_comes_later": ("images = 0", "images"),
    "a_name_of_a_check_that_came_before": ("pixels = 0", "pixels"),
    "a_cached_function": ("from functools import cache\n\n@cache\ndef zero():\n    return 0",
                          "zero()"),
    "a_future": ("from __future__ import annotations\n\ndef zero(x: unknown = 0):\n    return x",
                 "zero()"),
    "a_joiner_in_a_format": ("def zero():\n    return len(f\"{'\u200d'.join('ab')}\") - 3",
                             "zero()"),
    "a_number_of_4500_digits": ("zero = 0 * 0x" + "f" * 4500, "zero"),
    "a_module_that_it_wrote": ("%%writefile helper_of_mine.py\nzero = 0",
                               "__import__('helper_of_mine').zero"),
    "its_own_source": ("import inspect\n\ndef zero():\n    return 0",
                       "0 * len(inspect.getsource(zero))"),
    "a_copy_and_a_pickle": ("import copy, pickle\n\nclass Zero:\n    value = 0",
                            "pickle.loads(pickle.dumps(copy.deepcopy(Zero()))).value"),
    "a_dataclass": ("from dataclasses import dataclass\n\n@dataclass(frozen=True)\nclass Cfg:\n"
                    "    zero: int = 0", "Cfg().zero"),
    "the_main_module": ("import __main__, sys\nzero = 0", "sys.modules['__main__'].zero"),
    "the_numbered_output": ("1 - 1", "0 * len(In)"),
    "threads": ("from concurrent.futures import ThreadPoolExecutor as Pool\n"
                "with Pool(2) as pool:\n    zero = sum(pool.map(int, '000'))", "zero"),
    "no_gradients": ("torch.set_grad_enabled(False)\nzero = 0", "zero"),
    "strict_warnings": ("import warnings\nwarnings.simplefilter('error')\nzero = 0", "zero"),
    "strict_numpy": ("import numpy as np\nnp.seterr(all='raise')\nzero = 0", "zero"),
    "unit_tests": ("import unittest\n\nclass T(unittest.TestCase):\n    def test(self):\n"
                   "        self.assertEqual(0, 0)\n\nunittest.main(argv=[''], exit=False)\n"
                   "zero = 0", "zero"),
    "another_folder": ("import os\nos.makedirs('mine', exist_ok=True)\nos.chdir('mine')\n"
                       "open('zero.txt', 'w').write('0')", "int(open('zero.txt').read())"),
    "a_generator": ("def zeros():\n    while True:\n        yield 0\n\nzeros = zeros()",
                    "next(zeros)"),
    "a_patched_library": ("torch.Tensor.zero_of_mine = lambda self: 0", "x.zero_of_mine()"),
    "a_hook_of_ipython": ("ip = get_ipython()\nip.events.register('pre_run_cell', "
                          "lambda info: None)\nzero = 0", "zero"),
    "an_alias_magic": ("%alias_magic t timeit\n%t -n1 -r1 1 + 1\nzero = 0", "zero"),
    "a_context_of_torch": ("mode = torch.inference_mode()\nmode.__enter__()\nzero = 0", "zero"),
    "an_animation": ("from IPython.display import clear_output, display\nfor n in range(3):\n"
                     "    clear_output(wait=True)\n    display(n)\nzero = 0", "zero"),
    "surrogates": ("smile = '\\ud83d'\nprint(repr(smile))\nzero = 0", "zero"),
    "input": ("try:\n    zero = int(input('zero? '))\nexcept Exception:\n    zero = 0", "zero"),
}
for _name, (_source, _expression) in NEEDED.items():
    NOTEBOOKS[f"needs_{_name}"] = lambda cells, source=_source, expression=_expression: (
        below(cells, "exercises-imports", source), uses(cells, expression))


@notebook
def needs_what_stands_above_the_imports(cells):
    above(cells, "exercises-imports", "zero = 0\nimport numpy as np")
    uses(cells, "np.float32(zero)")


@notebook
def needs_what_stands_below_the_check(cells):
    below(cells, "softmax-check", "zero = 0")
    uses(cells, "zero")


@notebook
def needs_a_variable_of_a_check(cells):
    uses(cells, "0 * images.sum()", "patches")
    uses(cells, "0 * scores.sum()")


@notebook
def needs_what_two_cells_make(cells):
    below(cells, "exercises-imports", "def zero():\n    return ZERO")
    above(cells, "softmax-check", "ZERO = 0")
    uses(cells, "zero()")


@notebook
def needs_tasks_that_go_on_from_cell_to_cell(cells):
    below(cells, "exercises-imports", "import asyncio\n\nasync def soon():\n    return 0\n\n"
          "task = asyncio.create_task(soon())", "zero = await task")
    uses(cells, "zero")


@notebook
def needs_an_import_in_the_locked_cell(cells):
    cells[at(cells, "exercises-imports")]["source"] += ["\nimport numpy as np\nzero = 0"]
    uses(cells, "np.float32(zero)")


@notebook
def needs_an_alias_in_the_locked_cell(cells):
    cells[at(cells, "exercises-imports")]["source"] = "import torch as t\nfrom course import check"
    uses(cells, "t.zeros(1)")


@notebook
def needs_a_helper_in_a_check_cell(cells):
    cells[at(cells, "unit-check")]["source"] += ["\n\ndef zero():\n    return 0"]
    uses(cells, "zero()")


# Scratch


@notebook
def a_scratch_copy_below_its_check(cells):
    cells.append(copy.deepcopy(cells[at(cells, "softmax")]) | {"id": "copy", "source": WRONG})


@notebook
def a_scratch_copy_above_its_check(cells):
    cells.insert(at(cells, "softmax-check"),
                 copy.deepcopy(cells[at(cells, "softmax")]) | {"id": "copy", "source": WRONG})


@notebook
def a_scratch_version_without_metadata(cells):
    below(cells, "softmax-check", WRONG)


@notebook
def a_name_that_hides_an_answer(cells):
    below(cells, "sums", "sums = 3")


@notebook
def names_that_hide_python(cells):
    below(cells, "unit", "list = [1]\nx = 3\nsum = 4\nfor max in range(3):\n    pass")


@notebook
def everything_is_reset(cells):
    below(cells, "sums-check", "%reset -f")


@notebook
def cells_that_never_end(cells):
    below(cells, "unit", "while True:\n    pass")
    below(cells, "softmax-check", "import time\ntime.sleep(1000)")


@notebook
def another_default(cells):
    below(cells, "exercises-imports", "torch.set_default_dtype(torch.float64)")


@notebook
def own_checks(cells):
    below(cells, "softmax", "check.close(softmax(torch.ones(2), 0), torch.ones(2))",
          "assert softmax(torch.ones(2), 0).sum() == 3", "softmax(torch.ones(3), 5)")


@notebook
def a_hundred_cells(cells):
    for number in range(100):
        cells.insert(3, own(f"n{number} = {number}\nprint(n{number})"))
