"""What a check decided, and how it names what it saw."""

import sys
from dataclasses import dataclass

from course.checking.observe import Array, Opaque
from course.text import _


@dataclass(frozen=True)
class Verdict:
    """What a check decided: `reason` is empty when it passed."""

    what: str  # what was compared, in a few words: "float32 tensor of shape (4, 7)"
    reason: str = ""
    where: str = ""  # which part of the answer, when it has parts: "[0]", "['loss']"
    figure: str = ""  # the quality that was measured: "97.3%, 581 of 597 right"

    @property
    def passed(self) -> bool:
        return not self.reason

    @property
    def measured(self) -> tuple[str, ...]:
        """What to say below a passed check: the figure that it measured, if it measures."""
        return (_("Measured: {figure}.").format(figure=self.figure),) if self.figure else ()


def describe(seen: object) -> str:
    """Name a value the way a beginner would: "float32 tensor of shape (4, 7)", "the int 3"."""
    if isinstance(seen, Array):
        name = _("tensor") if seen.library == "tensor" else _("NumPy array")
        return _("{dtype} {name} of shape {shape}").format(
            dtype=seen.dtype, name=name, shape=seen.shape
        )
    if isinstance(seen, Opaque):
        return _("an object of type {name}").format(name=seen.type_name)
    if isinstance(seen, list | tuple | dict):
        return _("a {name} of length {n}").format(name=type(seen).__name__, n=len(seen))
    if seen is None:
        return "None"
    text = written(seen)
    return f"{type(seen).__name__} {text if len(text) <= 60 else text[:57] + '...'}"


def is_beyond(seen: object) -> bool:
    """True for a whole number that no float holds."""
    return type(seen) is int and abs(seen) > sys.float_info.max


def written(seen: object) -> str:
    """A plain value as Python writes it; of a number beyond every float only that it is so."""
    if is_beyond(seen):  # Python refuses to write out more than 4,300 digits
        return "> 1e308" if seen > 0 else "< -1e308"
    return repr(seen)
