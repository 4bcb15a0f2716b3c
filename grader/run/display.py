"""Show a run: a progress bar in a terminal, plain lines in a pipe, and a table at the end."""

import threading
import time
from types import TracebackType

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.table import Table
from rich.text import Text

from grader.run.summary import Listener, Summary

EVERY = 10.0  # seconds between two lines in a pipe


class Rate(ProgressColumn):
    """Notebooks per second."""

    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:.1f}/s" if task.speed else "")


class Display(Listener):
    """Shows how far a run is. What learners have named is printed as it is, never as markup."""

    def __init__(self, total: int, console: Console | None = None):
        self.console = console or Console(highlight=False, markup=False)
        self._last = time.monotonic()
        self._progress = Progress(
            TextColumn("graded"), BarColumn(), MofNCompleteColumn(), Rate(),
            TimeRemainingColumn(), console=self.console, disable=not self.console.is_terminal)
        self._bar = self._progress.add_task("graded", total=total)

    def __enter__(self) -> "Display":
        self._progress.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        self._progress.stop()

    def note(self, line: str) -> None:
        self.console.print(line, soft_wrap=True)

    def soon(self, line: str) -> None:
        """As `note`, from a signal handler: what it interrupts may hold the console."""
        threading.Thread(target=self.note, args=(line,)).start()

    def protection(self, level: str) -> None:
        self.note(f"Protection: {level}")

    def step(self) -> None:
        self._progress.advance(self._bar)
        bar, now = self._progress.tasks[0], time.monotonic()
        if not self.console.is_terminal and (now - self._last >= EVERY or bar.finished):
            self._last = now
            pace = f", {bar.speed:.1f}/s, {bar.time_remaining:.0f} s left" if bar.speed else ""
            self.note(f"{bar.completed:,.0f} of {bar.total:,.0f} notebooks{pace}")

    def table(self, summary: Summary, points: float) -> None:
        """Print what came of the run."""
        table = Table(show_header=False)
        table.add_column()
        table.add_column(justify="right")
        for row in summary.rows(points):
            table.add_row(*row)
        self.console.print(table)
