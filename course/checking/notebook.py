"""What a notebook adds to the checks: all four outcomes shown, and progress kept.

A check cell ends in one of four ways. Two of them, "not attempted yet" and "raised an error",
happen before any check is called, so IPython's own hooks catch them. Outside IPython nothing
is registered.
"""

import os
import sys
from collections.abc import Callable
from traceback import walk_tb
from types import FrameType, TracebackType

from IPython import get_ipython

from course import progress, tracebacks
from course.checking import answers, explain
from course.checking.failed import CheckFailed, validating
from course.checking.observe import is_blank
from course.checking.show import Outcome, reveal, show
from course.exercises import Exercise, find
from course.text import _


def connect(before_cell: Callable[[], None]) -> None:
    """Register the hooks with the running IPython, once; without one, do nothing."""
    shell = get_ipython()
    if shell is None or hasattr(shell, "_course_connected"):
        return
    shell._course_connected = True
    shell.set_custom_exc(tracebacks.HANDLED, _on_error)
    shell.events.register("pre_run_cell", lambda _info: before_cell())
    shell.events.register("post_run_cell", _after_cell)


def _on_error(shell, kind, error, traceback, tb_offset=None) -> None:
    """Show a blank answer as one line, and other errors without the check cell's own lines."""
    if is_blank(error):
        _not_attempted(shell, kind, error, _where(traceback))
        return
    if isinstance(error, CheckFailed):  # what was wrong stands above already
        shell._showtraceback(kind, error, error._render_traceback_())
        return
    # An error that a check raises, such as `fill`, says all by itself.
    if _last(traceback).f_globals.get("__name__", "").startswith(
            "course.check") and _state(error) == "error":
        shell._showtraceback(kind, error, [f"{kind.__name__}: {error}"])
        return
    answer = traceback.tb_next and traceback.tb_next.tb_next  # after IPython's frame and the cell's
    found = find(shell.history_manager.input_hist_raw[-1])
    if found and explain.unready(error, *found):  # what to run first is said below
        shell._showtraceback(kind, error, [f"{kind.__name__}: {error}"])
        return
    if answer and found:
        if _in_a_cell(answer):
            tracebacks.show(shell, kind, error, answer, 0)
        else:  # the check's own call failed, far from the learner's lines
            shell._showtraceback(kind, error, [f"{kind.__name__}: {error}"])
        sys.last_traceback = traceback  # `%tb` shows all of it
    else:
        tracebacks.show(shell, kind, error, traceback, tb_offset)


def _in_a_cell(traceback: TracebackType) -> bool:
    """True if a step of it is in a cell, not in PyTorch or in the course alone."""
    return any("ipykernel_" in frame.f_code.co_filename for frame, _line in walk_tb(traceback))


def _where(traceback) -> str:
    """The name of what raised, with its class: "SimpleNet.forward"."""
    return _last(traceback).f_code.co_qualname


def _last(traceback) -> FrameType:
    while traceback.tb_next:
        traceback = traceback.tb_next
    return traceback.tb_frame


def _not_attempted(shell, kind, error, name: str) -> None:
    headline = _("Not attempted yet: `{name}`").format(name=name)
    show(Outcome("not attempted", headline, (
        _("Write it in the cell above, run that cell, then run this one again."),)))
    # An error output must stay: it is what tells nbgrader and nbclient that the cell failed.
    shell._showtraceback(kind, error, [headline if validating() else _(
        "NotImplementedError: Run All stops here. "
        "Answer this, or run the cells below one by one.")])


def _after_cell(result) -> None:
    """After a check cell: say what happened, keep it, and say where the session stands."""
    source, error = result.info.raw_cell or "", result.error_before_exec or result.error_in_exec
    found = find(source)
    if found is None:
        _keep_up(answers.ran(source, error))
        return
    exercise, check_id = found
    if error and not _is_marking():
        reveal()
    if unready := explain.unready(error, exercise, check_id):
        show(unready)  # nothing was tried, so what was solved stays so
        return
    state = _state(error)
    if state == "error":
        show(explain.raised(error))
    if not _is_marking():
        progress.record(exercise.number, check_id, state, answers.digest(exercise, check_id))
        if state == "passed":
            _congratulate(exercise)


def _keep_up(tried: list[tuple[Exercise, str]]) -> None:
    """After an answer cell: what passed with another answer has to pass again."""
    if _is_marking():
        return
    unsolved = {exercise.number for exercise, check_id in tried if progress.changed(
        exercise.number, check_id, answers.digest(exercise, check_id))}
    for number in sorted(unsolved):
        show(Outcome("not attempted", _("Exercise {number} has changed since it was solved: "
                                        "run its checks again.").format(number=number)))


def _is_marking() -> bool:
    """Grading somebody's work is nobody's progress."""
    return "NBGRADER_EXECUTION" in os.environ


def _state(error: BaseException | None) -> str:
    if error is None:
        return "passed"
    if is_blank(error):
        return "not attempted"
    return "wrong" if isinstance(error, CheckFailed) else "error"


def _congratulate(exercise: Exercise) -> None:
    """One line when the last check of an exercise has passed."""
    if not progress.solved(exercise):
        return
    done, total = progress.session(exercise)
    show(Outcome("passed", _("Exercise {number} is solved. Session {session}: {done} of {total}.")
                 .format(number=exercise.number, session=exercise.session, done=done, total=total)))
