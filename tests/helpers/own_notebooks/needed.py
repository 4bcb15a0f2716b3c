"""Cells of one's own that an answer needs."""

from own_notebooks.hand_in import NOTEBOOKS, above, at, below, notebook, uses

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
