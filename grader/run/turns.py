"""Whose turn it is to be graded: many hand-ins beside each other, or one alone."""

from collections import deque
from collections.abc import Callable, Iterator

from grader.run.task import Task

WAITING = 32  # hand-ins that wait to be graded alone, at most


class Turns:
    """tasks: what there is to grade, made as it is asked for. room: how many fit at once, now."""

    def __init__(self, tasks: Iterator[Task], room: Callable[[], int]):
        self.running = 0
        self._tasks, self._room = tasks, room
        self._alone: deque[Task] = deque()
        self._lone = False  # one is graded alone now

    def next(self) -> Task | None:
        """The next task, which begins now; None if nothing can begin before another ends."""
        if self._alone and not self.running:
            task = self._alone.popleft()
        elif self._lone or self.running >= self._room() or len(self._alone) >= WAITING:
            return None
        else:
            task = next(self._tasks, None)
        if task:
            self.running, self._lone = self.running + 1, task.alone
        return task

    def ended(self) -> None:
        """One of those that have begun."""
        self.running, self._lone = self.running - 1, False

    def put_off(self, task: Task) -> None:
        """Grade it again, alone: a neighbour may have taken what it needs."""
        task.alone = True
        self._alone.append(task)
