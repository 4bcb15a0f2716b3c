"""What to say of a check cell that no check decided: which cell to run, mend or stop."""

from traceback import FrameSummary, extract_tb

from course.checking import answers
from course.checking.show import Outcome
from course.exercises import Exercise
from course.text import _

# What PyTorch says where a check asks the result for its gradient, and what that means.
MEANINGS = (
    ("does not have a grad_fn", lambda: _(
        "No gradient flows through your result: it is cut off from its inputs "
        "(detach, no_grad, .data, .item, NumPy).")),
    ("One of the differentiated Tensors does not require grad", lambda: _(
        "Your code switched off `requires_grad` of a tensor that it was given.")),
    ("appears to not have been used in the graph", lambda: _(
        "Your result does not depend on one of its inputs: it was left out, or cut off.")),
    ("'function' object is not subscriptable", lambda: _(
        "A kernel needs its decorator, such as `@cuda.jit`, on the line above `def`.")),
)


def unready(error: BaseException | None, exercise: Exercise, check_id: str) -> Outcome | None:
    """Which cell to mend or to run before this check can try the answer, or None."""
    if broken := answers.syntax_error(exercise, check_id):
        return _broken(broken)
    if type(error) is not NameError or not error.name:
        return None
    first_line = answers.cell_of(exercise, error.name)
    return _missing(error.name, first_line) if first_line else None


def _broken(error: SyntaxError) -> Outcome:
    """The cell of the answer was no Python, so what it held before was tried, or nothing."""
    return Outcome("error", _("Your answer above has a syntax error in line {line}").format(
        line=error.lineno), (
        _("Python says: {message}. Mend it, run that cell, then run this one again.").format(
            message=error.msg),))


def _missing(name: str, first_line: str) -> Outcome:
    return Outcome("not attempted", _("`{name}` is not there yet").format(name=name), (
        _("Run the cell that begins with `{line}`, then run this one again.").format(
            line=first_line),))


def raised(error: BaseException) -> Outcome:
    """Where the learner's code stopped, or was stopped."""
    frames = [f for f in extract_tb(error.__traceback__) if "ipykernel_" in f.filename]
    place = _place(frames[-1] if frames else None)
    if isinstance(error, KeyboardInterrupt):
        return Outcome("error", _("You stopped it in {place}").format(place=place), (
            _("If it ran for long: does a loop there ever end?"),))
    headline = _("Your code raised {name}").format(name=type(error).__name__)
    if frames and frames[-1].name == "<module>" and (meaning := _meaning(str(error))):
        return Outcome("error", headline, (meaning,))
    return Outcome("error", headline, (
        _("It stopped in {place}. Read the last line of the message above first: "
          "it says what went wrong.").format(place=place),))


def _meaning(message: str) -> str:
    return next((say() for part, say in MEANINGS if part in message), "")


def _place(frame: FrameSummary | None) -> str:
    if frame is None or frame.name == "<module>":
        return _("this cell")
    return _("line {line} of `{name}`").format(line=frame.lineno, name=frame.name)
