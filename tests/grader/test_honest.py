"""Honest learners whose hand-ins are not as they were released: right marks, or one clear line.

All of them hand in the right answers to day 1's first exercises and are graded as one class.
"""

import copy
import json
import shutil
import sys
import uuid
from collections.abc import Callable
from pathlib import Path

import hand_ins
import nbformat
import pytest

from grader.__main__ import main

ROOT = Path(__file__).parents[2]
NAME = "1-1-exercises"
POINTS = 12.0
SAVE_AGAIN = "save it in Jupyter again, or put the answers into a fresh copy, and hand that in"
RELEASED = json.loads((ROOT / f"day1/exercises/{NAME}.ipynb").read_text(encoding="utf-8"))
SOLVED = json.loads((ROOT / f"day1/solutions/{NAME}.ipynb").read_text(encoding="utf-8"))
SOFTMAX = """def softmax(x, dim):
    exponentials = (x - x.amax(dim=dim, keepdim=True)).exp()

    return exponentials / exponentials.sum(dim=dim, keepdim=True)"""
HELPER = "def stable_exp(x, dim):\n    return (x - x.amax(dim=dim, keepdim=True)).exp()"
HELPED = """def softmax(x, dim):
    exponentials = stable_exp(x, dim)
    return exponentials / exponentials.sum(dim=dim, keepdim=True)"""

Change = Callable[[dict], dict | bytes | None]  # None: changed in place
CHANGES: dict[str, Change] = {}
TOLD: dict[str, tuple[float, str]] = {}  # where marks are lost, or a line is said: both


def honest(change: Change) -> Change:
    CHANGES[change.__name__] = change
    return change


def told(points: float, line: str = "") -> Callable[[Change], Change]:
    def noted(change: Change) -> Change:
        TOLD[change.__name__] = points, line
        return honest(change)
    return noted


def answered() -> dict:
    """The released notebook with the right answers in it."""
    notebook = copy.deepcopy(RELEASED)
    for cell, solved in zip(notebook["cells"], SOLVED["cells"], strict=True):
        if solved["metadata"]["nbgrader"]["solution"]:
            lines = "".join(solved["source"]).splitlines()
            cell["source"] = "\n".join(line for line in lines if "### " not in line)
    place(notebook, "softmax")["source"] = SOFTMAX
    return notebook


def place(notebook: dict, name: str) -> dict:
    return next(cell for cell in notebook["cells"] if cell["id"] == name)


def at(notebook: dict, name: str) -> int:
    return notebook["cells"].index(place(notebook, name))


def code(source: str) -> dict:
    """A cell of one's own, as JupyterLab makes it."""
    return {"cell_type": "code", "id": str(uuid.uuid4()), "metadata": {"trusted": True},
            "source": source, "outputs": [], "execution_count": None}


# What an answer does besides


ANSWERS = {
    "installs_a_package": "%pip install einops\n" + SOFTMAX,
    "asks_the_shell": "!nvidia-smi\nfiles = !ls\nassert list(files) == []\n" + SOFTMAX,
    "warns_on_stderr": "import sys, warnings, logging\nwarnings.warn('slow')\n"
                       "print('careful', file=sys.stderr)\nlogging.warning('mind the step')\n"
                       + SOFTMAX.replace(":\n", ":\n    warnings.warn('again')\n"
                                                "    print('once more', file=sys.stderr)\n", 1),
    "is_slow": "import time\n" + SOFTMAX.replace(":\n", ":\n    time.sleep(0.7)\n", 1),
    "prints_much": SOFTMAX.replace(":\n", ":\n    print(x, flush=True)\n", 1) + "\nfor n in "
                   "range(20_000):\n    print(n)",
    "imports_and_has_a_helper": "import math\nfrom functools import lru_cache, wraps\n"
                                "import numpy as np\n" + HELPER + "\n\n" + HELPED,
    "uses_magics": "%matplotlib inline\n" + SOFTMAX + "\n%timeit -n 1 -r 1 softmax("
                   "torch.ones(3), 0)\n%time softmax(torch.ones(3), 0)\nsoftmax?",
    "times_the_whole_cell": "%%time\n" + SOFTMAX,
    "plots": "import matplotlib.pyplot as plt\n" + SOFTMAX + "\nplt.plot(softmax(torch.arange(9.), "
             "0))\nplt.title('softmax')\nplt.show()\ndisplay(softmax(torch.ones(2), 0))",
    "is_typed_and_documented": "from __future__ import annotations\n" + SOFTMAX.replace(
        "(x, dim)", "(x: torch.Tensor, dim: int | None) -> torch.Tensor"),
    "is_decorated": "import functools\n\ndef logged(f):\n    @functools.wraps(f)\n"
                    "    def inner(*args, **kw):\n        return f(*args, **kw)\n    return inner\n"
                    "\n@logged\n" + SOFTMAX,
    "is_scripted": "@torch.jit.script\n" + SOFTMAX.replace("(x, dim)", "(x, dim: int)"),
    "is_a_class": "class Softmax(torch.nn.Module):\n    def forward(self, x, dim):\n"
                  "        e = (x - x.amax(dim, keepdim=True)).exp()\n"
                  "        return e / e.sum(dim, keepdim=True)\n\nsoftmax = Softmax()",
    "tests_itself": SOFTMAX + "\n\nassert torch.allclose(softmax(torch.ones(4), 0).sum(), "
                    "torch.tensor(1.))\nif __name__ == '__main__':\n    print('ok')",
    "seeds_and_draws": "torch.manual_seed(0)\ntorch.set_printoptions(precision=2)\n" + SOFTMAX
                       + "\nsoftmax(torch.randn(3, 4), 1)",
    "sets_threads": "torch.set_num_threads(2)\n" + SOFTMAX,
    "keeps_a_file": "import os, tempfile\ntorch.save(torch.ones(3), 'mine.pt')\n"
                    "assert os.path.exists('mine.pt') and torch.load('mine.pt').sum() == 3\n"
                    "with tempfile.TemporaryFile() as file:\n    file.write(b'x')\n" + SOFTMAX,
    "has_a_thread": "import threading\nthread = threading.Thread(target=print, args=['hello'])\n"
                    "thread.start()\nthread.join()\n" + SOFTMAX,
    "shows_progress": "from rich.progress import track\nfor n in track(range(10)):\n    pass\n"
                      + SOFTMAX,
    "awaits": "import asyncio\nawait asyncio.sleep(0.01)\n" + SOFTMAX,
    "speaks_chinese": SOFTMAX.replace("exponentials", "指数") + "  # 稳定的 softmax，不会溢出 🙂",
    "is_indented_with_tabs": SOFTMAX.replace("    ", "\t") + "   \n\n\n",
    "ends_with_an_error": SOFTMAX + "\nsoftmax(torch.ones(3), dim=5)",
    "fails_an_own_check_first": SOFTMAX + "\ncheck.close(softmax(torch.ones(3), 0), torch.ones(3))",
    "has_the_check_merged_into_it": SOFTMAX + "\n" + "".join(
        place(RELEASED, "softmax-check")["source"]),
}
for _name, _source in ANSWERS.items():
    CHANGES[f"an_answer_{_name}"] = \
        lambda n, source=_source: place(n, "softmax").update(source=source)


# Cells that are not where they were


NOT_THERE = ("answer cells that are not in it: softmax; what other cells define counts; if that is "
             "not all, put the answers into a fresh copy and hand it in again")


@honest
def a_check_cell_is_deleted(notebook):
    notebook["cells"].remove(place(notebook, "softmax-check"))


@honest
def a_text_cell_is_deleted(notebook):
    notebook["cells"].remove(place(notebook, "softmax-task"))


@honest
def the_imports_are_deleted(notebook):
    notebook["cells"].remove(place(notebook, "exercises-imports"))


@honest
def all_but_the_answers_is_deleted(notebook):
    notebook["cells"] = [c for c in notebook["cells"] if c["metadata"]["nbgrader"]["solution"]]


@told(0.0)
def the_order_is_reversed(notebook):
    """Run All shows no check that passes: each stands above its answer."""
    notebook["cells"].reverse()


@told(11.0)
def an_answer_is_moved_to_the_end(notebook):
    """Below its check, as Run All shows."""
    notebook["cells"].append(notebook["cells"].pop(at(notebook, "standardise")))


@told(10.0, NOT_THERE)
def an_answer_cell_is_deleted(notebook):
    notebook["cells"].remove(place(notebook, "softmax"))


@told(POINTS, NOT_THERE)
def an_answer_stands_in_a_new_cell(notebook):
    notebook["cells"][at(notebook, "softmax")] = code(SOFTMAX)


def split(notebook: dict, *parts: tuple[bool, str]) -> None:
    """Split an answer; a part has the cell's metadata or has not. The last one is the old cell."""
    where = at(notebook, "softmax")
    marked = notebook["cells"].pop(where)
    made = [code(source) | ({"metadata": copy.deepcopy(marked["metadata"])} if named else {})
            for named, source in parts]
    made[-1]["id"] = marked["id"]
    notebook["cells"][where:where] = made


HALVES = SOFTMAX.split("\n\n")


@honest
def split_by_jupyterlab(notebook):
    """Its `splitCell` copies the metadata to every part, and takes blank lines off their ends."""
    split(notebook, (True, HALVES[0]), (True, HALVES[1]))


@honest
def split_by_jupyterlab_before_the_function(notebook):
    split(notebook, (True, HELPER), (True, HELPED))


@honest
def split_by_jupyterlab_into_three(notebook):
    split(notebook, (True, "def softmax(x, dim):"), *((True, half.split("\n")[-1])
                                                      for half in HALVES))


@honest
def split_and_the_first_half_has_the_metadata(notebook):
    split(notebook, (True, HALVES[0]), (False, HALVES[1]))


@honest
def split_and_the_second_half_has_the_metadata(notebook):
    split(notebook, (False, HALVES[0]), (True, HALVES[1]))


@honest
def split_before_the_function_and_one_half_has_the_metadata(notebook):
    split(notebook, (False, HELPER), (True, HELPED))


@honest
def metadata_is_lost(notebook):
    for cell in notebook["cells"]:
        cell["metadata"] = {}


@honest
def the_metadata_of_one_cell_is_lost(notebook):
    place(notebook, "softmax")["metadata"] = {}


# Cells of one's own


@honest
def helpers_stand_in_own_cells(notebook):
    notebook["cells"].insert(at(notebook, "softmax"), code(
        "import math as m\n\nSCALE = m.exp(0)\n\n" + HELPER.replace("exp()", "exp() * SCALE")))
    place(notebook, "softmax")["source"] = HELPED


@told(10.0)
def helpers_stand_at_the_end(notebook):
    """Below the checks that need them, as Run All shows."""
    place(notebook, "softmax")["source"] = HELPED
    notebook["cells"] += [code(HELPER), code("%pip install einops\nprint('done')")]


@honest
def an_import_stands_in_an_own_cell(notebook):
    notebook["cells"].insert(0, code("%load_ext autoreload\nimport numpy as np, torch as t"))
    place(notebook, "softmax")["source"] = SOFTMAX.replace("x.amax", "t.amax(x,").replace(
        "t.amax(x,(", "t.amax(x, ") + "\n_ = np.ones(3)"


@honest
def there_is_scratch_everywhere(notebook):
    for number, source in enumerate([
            "1 / 0", "while True:\n    pass", "!pip install torch", "%%bash", "x = (", "import os",
            "def softmax(x, dim):\n    return x", "raise KeyboardInterrupt", "x = 3", "  x"]):
        notebook["cells"].insert(3 * number, code(source))
    notebook["cells"].append({"cell_type": "raw", "id": "mine", "metadata": {}, "source": "raw"})


# The file


@told(POINTS, f"'{NAME} (1).ipynb' was taken as {NAME}.ipynb: it has its cells")
def a_browser_renamed_it(notebook):
    notebook["file"] = f"{NAME} (1).ipynb"


@told(POINTS, f"'{NAME}-Copy1.ipynb' was taken as {NAME}.ipynb: it has its cells")
def jupyter_renamed_it(notebook):
    notebook["file"] = f"{NAME}-Copy1.ipynb"


@told(POINTS, "'作业一 张三.ipynb' was taken as 1-1-exercises.ipynb: it has its cells")
def the_learner_renamed_it(notebook):
    notebook["file"] = "作业一 张三.ipynb"


@told(0.0, f"'{NAME} (1).ipynb' is left out: the file is no JSON: Expecting value: line 1 column "
           f"11 (char 10); {SAVE_AGAIN}")
def a_download_was_cut_off(notebook):
    notebook["file"] = f"{NAME} (1).ipynb"
    return json.dumps(notebook).encode()[:10]


@told(0.0, f"the file is empty, no JSON; {SAVE_AGAIN}")
def the_disk_was_full(notebook):
    return b""


@honest
def outputs_are_left_over(notebook):
    shown = [{"output_type": "stream", "name": "stderr", "text": ["old\n"]},
             {"output_type": "error", "ename": "NameError", "evalue": "x", "traceback": ["x"]},
             {"output_type": "execute_result", "execution_count": 7, "metadata": {},
              "data": {"text/plain": "0.0", "application/vnd.jupyter.widget-view+json": {}}}]
    for number, cell in enumerate(notebook["cells"]):
        if cell["cell_type"] == "code":
            cell |= {"outputs": shown, "execution_count": number}
    notebook["metadata"]["widgets"] = {"application/vnd.jupyter.widget-state+json": {}}


@honest
def outputs_are_of_format_3(notebook):
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell |= {"outputs": [{"output_type": "pyout", "prompt_number": 3, "text": "1"},
                                 {"output_type": "pyerr", "ename": "E", "evalue": "", "traceback":
                                  []}], "prompt_number": 3}


def saved_as_4(notebook: dict, minor: int) -> None:
    notebook["nbformat_minor"] = minor
    for cell in notebook["cells"] if minor < 5 else ():
        del cell["id"]


for _minor in range(6):
    CHANGES[f"saved_as_4_{_minor}"] = lambda n, minor=_minor: saved_as_4(n, minor)


@honest
def saved_as_3(notebook):
    old = nbformat.convert(nbformat.reads(json.dumps(notebook), as_version=4), 3)
    return nbformat.writes(old, version=3).encode()


@honest
def windows_line_ends(notebook):
    for cell in notebook["cells"]:
        cell["source"] = "".join(cell["source"]).replace("\n", "\r\n")
    return json.dumps(notebook, indent=1).replace("\n", "\r\n").encode()


@honest
def old_macs_line_ends(notebook):
    for cell in notebook["cells"]:
        cell["source"] = "".join(cell["source"]).replace("\n", "\r")


@honest
def a_byte_order_mark(notebook):
    return b"\xef\xbb\xbf" + json.dumps(notebook, ensure_ascii=False).encode()


@told(0.0, f"the file is not UTF-8 text; {SAVE_AGAIN}")
def powershell_saved_it(notebook):
    return json.dumps(notebook).encode("utf-16")


@honest
def another_kernel(notebook):
    notebook["metadata"] = {"kernelspec": {"name": "conda-env-torch-py", "display_name": "火炬"},
                            "colab": {"provenance": []}, "language_info": {"name": "python"}}
    for number, cell in enumerate(notebook["cells"]):
        cell["metadata"] |= {"id": f"aB{number}", "colab": {"base_uri": "https://localhost"}}


@honest
def no_metadata_of_the_notebook(notebook):
    del notebook["metadata"]


@honest
def the_chinese_edition(notebook):
    """As it is built: other prose, the same code cells, ids and nbgrader metadata."""
    notebook["metadata"]["language_info"]["name"] = "python"
    for number, cell in enumerate(notebook["cells"]):
        if cell["cell_type"] == "markdown":
            cell["source"] = f"## 练习 1.1.{number}：张量\n\n请不要使用 `torch.softmax`。"
            cell["metadata"]["nbgrader"]["checksum"] = "0" * 32
    place(notebook, "softmax")["source"] = SOFTMAX + "  # 沿 dim 求和"
    return json.dumps(notebook, ensure_ascii=False, indent=1).encode()


@honest
def everything_is_locked_and_unlocked(notebook):
    """As one gets when nbgrader's toolbar is played with."""
    for cell in notebook["cells"]:
        cell["metadata"]["nbgrader"] |= {"locked": True, "solution": False, "grade": True,
                                         "points": 5, "schema_version": 1}


# The class


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[float, list[str]]]:
    """name of a change -> the points in the gradebook, and what the teacher was told."""
    course = hand_ins.make_course(tmp_path_factory.mktemp("honest") / "course", ())
    shutil.copy(ROOT / f"day1/solutions/{NAME}.ipynb", course / "day1/solutions")
    for name, change in CHANGES.items():
        notebook = answered()
        content = change(notebook)
        file = notebook.pop("file", f"{NAME}.ipynb")
        (folder := course / "day1/submitted" / name).mkdir()
        content = content if isinstance(content, bytes) else json.dumps(notebook).encode()
        (folder / file).write_bytes(content)
    trusted = ["--trusted"] if sys.platform != "linux" else []
    with pytest.MonkeyPatch.context() as patch, (course / "shown").open("w+") as shown:
        patch.chdir(course)
        patch.setattr(sys, "stdout", shown)
        main(["autograde", "day1", "--workers", "2", "--seed", "7", *trusted])
        shown.seek(0)
        lines = shown.read().splitlines()
    scores = hand_ins.scores(course)
    return {name: (scores[name], [line.partition(": ")[2] for line in lines
                                  if line.startswith(f"{name}/")]) for name in CHANGES}


@pytest.mark.parametrize("name", CHANGES)
def test_right_marks_or_one_clear_line(graded, name: str):
    points, line = TOLD.get(name, (POINTS, ""))
    assert graded[name] == (points, [line] if line else [])
