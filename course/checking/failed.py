"""How a wrong answer ends its check cell."""

import os

from course.checking.show import Outcome
from course.checking.verdict import Verdict
from course.text import _


def validating() -> bool:
    """True below nbgrader's Validate, which shows the last line of an error and nothing else."""
    return os.environ.get("NBGRADER_EXECUTION") == "validate"


class CheckFailed(AssertionError):
    """A wrong answer. `verdict` says what was compared and why it failed."""

    def __init__(self, verdict: Verdict, outcome: Outcome):
        super().__init__(f"{outcome.headline}: {' '.join(outcome.lines)}")
        self.verdict = verdict

    def _render_traceback_(self) -> list[str]:
        """The line IPython shows instead of a traceback: the reason stands above it already."""
        if validating():
            return [str(self)]
        return [_("CheckFailed: the reason stands above. Run All stops here.")]
