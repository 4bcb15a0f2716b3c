"""Answers and checks that are not where they were."""

import copy

from own_notebooks.hand_in import ANSWERS, SOLUTIONS, above, at, below, move, notebook, own


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
