"""One notebook of one learner, as it was handed in."""

import hashlib
from dataclasses import dataclass, field


@dataclass(frozen=True)
class HandIn:
    """One notebook of one learner: the bytes, or the reason why there are none."""

    student: str
    notebook: str  # the name of the teacher's notebook, without .ipynb
    file: str  # the name of the learner's file
    content: bytes | None = None
    state: str = ""  # "unreadable" or "missing" if there is no content
    reason: str = ""  # then: one line
    notes: list[str] = field(default_factory=list)

    @property
    def label(self) -> str:
        """How it is named to the teacher."""
        return f"{self.student}/{self.notebook}"

    @property
    def sha256(self) -> str:
        return "" if self.content is None else hashlib.sha256(self.content).hexdigest()
