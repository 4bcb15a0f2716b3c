"""Where Triton has no build, a lesson shows what its cells printed on a machine that has one.

The lesson's own file holds those outputs. A cell that reads as it does there is not run: its
stored outputs are shown, marked as recorded.
"""

import sys

import nbformat
from IPython import get_ipython
from IPython.display import display

from course.exercises import ROOT

SENTENCE = ("Triton has no build for this machine. A lesson shows the outputs that were recorded "
            "on Linux; an exercise needs Linux, such as the course's container.")


class Mark:
    """The line above what was recorded."""

    def __repr__(self) -> str:
        return "recorded on Linux, not run here:"

    def _repr_html_(self) -> str:
        return f"<small><b>{self!r}</b></small>"


def replay() -> None:
    """From the next cell on, show the recorded outputs of a lesson in place of running it.

    Says so in one sentence. Raises ModuleNotFoundError outside of a notebook.
    """
    shell = get_ipython()
    if shell is None:
        raise ModuleNotFoundError(SENTENCE, name="triton")
    print(SENTENCE, file=sys.stderr)
    if _instead not in shell.input_transformers_post:
        shell.input_transformers_post.append(_instead)


def show(source: str) -> None:
    """Show what the lesson's cell with this source has stored."""
    display(Mark())
    for output in _stored()[source]:
        if output.output_type == "stream":
            print(output.text, end="")
        elif output.output_type == "error":
            print("\n".join(output.traceback))
        else:
            display(output.data, raw=True)


def _instead(lines: list[str]) -> list[str]:
    """What is run in place of a cell: the showing of its record, if it has one."""
    source = "".join(lines).strip()
    if source not in _stored():
        return lines
    return ["from course.kernels import recorded as _recorded\n", f"_recorded.show({source!r})\n"]


def _stored() -> dict[str, list]:
    """The outputs of every code cell of the lessons on Triton, by its source."""
    return {cell.source.strip(): cell.outputs
            for path in sorted(ROOT.glob("day*/[0-9]*-triton.ipynb"))
            for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"}
