"""What a notebook adds to the checks: all four outcomes shown, and progress kept.

A check cell ends in one of four ways. Two of them, "not attempted yet" and "raised an error",
happen before any check is called, so IPython's own hooks catch them. Outside IPython nothing
is registered.
"""

import os
from collections.abc import Callable
from traceback import extract_tb
from types import FrameType

from IPython import get_ipython

from course import progress
from course.checking.observe import is_blank
from course.checking.show import Outcome, show
from course.exercises import find
from course.text import _


def connect(before_cell: Callable[[], None]) -> None:
    """Register the hooks with the running IPython, once; without one, do nothing."""
    shell = get_ipython()
    if shell is None or hasattr(shell, "_course_connected"):
        return
    shell._course_connected = True
    shell.set_custom_exc((Exception,), _on_error)
    shell.events.register("pre_run_cell", lambda _info: before_cell())
    shell.events.register("post_run_cell", _after_cell)


def _on_error(shell, kind, error, traceback, tb_offset=None) -> None:
    """Show a blank answer as one line, and other errors without the check cell's own lines."""
    if is_blank(error):
        _not_attempted(shell, kind, error, _where(traceback))
        return
    # An error that a check raises, such as `fill`, says all by itself.
    if _last(traceback).f_globals.get("__name__", "").startswith(
            "course.check") and _state(error) == "error":
        shell._showtraceback(kind, error, [f"{kind.__name__}: {error}"])
        return
    answer = traceback.tb_next and traceback.tb_next.tb_next  # after IPython's frame and the cell's
    if answer and find(shell.history_manager.input_hist_raw[-1]):
        traceback, tb_offset = answer, 0
    shell.showtraceback((kind, error, traceback), tb_offset=tb_offset)


def _where(traceback) -> str:
    """The name of what raised, with its class: "SimpleNet.forward"."""
    return _last(traceback).f_code.co_qualname


def _last(traceback) -> FrameType:
    while traceback.tb_next:
        traceback = traceback.tb_next
    return traceback.tb_frame


def _not_attempted(shell, kind, error, name: str) -> None:
    show(Outcome("not attempted", _("Not attempted yet: `{name}`").format(name=name), (
        _("Write it in the cell above, run that cell, then run this one again."),)))
    # An error output must stay: it is what tells nbgrader and nbclient that the cell failed.
    shell._showtraceback(kind, error, [_(
        "NotImplementedError: Run All stops here. "
        "Answer this, or run the cells below one by one.")])


def _after_cell(result) -> None:
    """After a check cell: say what happened, keep it, and say where the session stands."""
    found = find(result.info.raw_cell or "")
    if found is None:
        return
    exercise, check_id = found
    state = _state(result.error_before_exec or result.error_in_exec)
    if state == "error":
        _explain_error(result)
    if "NBGRADER_EXECUTION" in os.environ:  # grading somebody's work is nobody's progress
        return
    progress.record(exercise.number, check_id, state)
    if state == "passed":
        _congratulate(exercise)


def _state(error: BaseException | None) -> str:
    if error is None:
        return "passed"
    if is_blank(error):
        return "not attempted"
    return "wrong" if type(error).__name__ == "CheckFailed" else "error"


def _explain_error(result) -> None:
    error = result.error_before_exec or result.error_in_exec
    frames = [f for f in extract_tb(error.__traceback__) if "ipykernel_" in f.filename]
    place = _("line {line} of `{name}`").format(line=frames[-1].lineno, name=frames[-1].name) \
        if frames and frames[-1].name != "<module>" else _("this cell")
    show(Outcome("error", _("Your code raised {name}").format(name=type(error).__name__), (
        _("It stopped in {place}. Read the last line of the message above first: "
          "it says what went wrong.").format(place=place),)))


def _congratulate(exercise) -> None:
    """One line when the last check of an exercise has passed."""
    if not progress.solved(exercise):
        return
    done, total = progress.session(exercise)
    show(Outcome("passed", _("Exercise {number} is solved. Session {session}: {done} of {total}.")
                 .format(number=exercise.number, session=exercise.session, done=done, total=total)))
