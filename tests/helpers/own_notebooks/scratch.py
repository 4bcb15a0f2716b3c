"""Cells of one's own that no answer needs."""

import copy

from own_notebooks.hand_in import at, below, notebook, own

WRONG = "def softmax(x, dim):\n    return x"


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
