"""Between the coordinator and the workers: hand-ins go out as bytes, verdicts come back."""

from collections.abc import Iterator, Mapping
from concurrent.futures import Future
from queue import Empty, SimpleQueue

from grader.run.pools import Grade, Pool
from grader.run.task import How, Task

LOOK = 5  # seconds without a result, after which the pool is looked at
Finished = tuple[Task, Future]


class Dispatch:
    """references: the teacher's notebooks, by name."""

    def __init__(self, pool: Pool, grade: Grade, how: How, references: Mapping[str, bytes]):
        self.pool, self.grade, self.how, self.references = pool, grade, how, references
        self._finished: SimpleQueue[Finished | None] = SimpleQueue()

    def room(self) -> int:
        """How many hand-ins may be out at once."""
        return 2 * max(1, self.pool.size())

    def demand(self) -> None:
        """Raises ConnectionError if there is no pool any more."""
        self.pool.size()

    def begin(self, name: str) -> Future:
        """Grade the teacher's own notebook."""
        return self._submit(name, self.references[name])

    def give(self, task: Task) -> None:
        task.tries += 1
        future = self._submit(task.hand_in.notebook, task.hand_in.content)
        future.add_done_callback(lambda done: self._finished.put((task, done)))

    def next(self) -> Finished | None:
        """What is ready next, None after `wake`. Raises ConnectionError if there is no pool any
        more: its futures may then never be done."""
        while True:
            try:
                return self._finished.get(timeout=LOOK)
            except Empty:
                self.demand()

    def rest(self) -> Iterator[Finished | None]:
        """What is ready by now."""
        while not self._finished.empty():
            yield self._finished.get()

    def wake(self) -> None:
        """Let `next` return. A signal handler may call this: SimpleQueue allows it."""
        self._finished.put(None)

    def _submit(self, notebook: str, content: bytes) -> Future:
        return self.pool.executor.submit(
            self.grade, self.how.job(self.references[notebook], content))
