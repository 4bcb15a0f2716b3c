"""Grade all hand-ins of an assignment: many at once, recorded one after the other.

At most two notebooks for each worker are in memory, however many are handed in. The thread that
calls `run` reads hand-ins and records verdicts; workers only turn bytes into bytes.
"""

from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import replace
from itertools import chain

from grader.job import Result
from grader.run.dispatch import Dispatch
from grader.run.hand_in import HandIn
from grader.run.pools import Grade, Pool
from grader.run.recorder import Recorder
from grader.run.rehearsal import rehearse, result_of
from grader.run.submissions import Course
from grader.run.summary import Listener, Summary
from grader.run.task import How, Sheet, Task
from grader.run.teller import Teller
from grader.run.turns import Turns


class Engine:
    """One run. `run` may be called once."""

    def __init__(self, course: Course, recorder: Recorder, pool: Pool, grade: Grade, how: How,
                 listener: Listener):
        self.course, self.recorder, self.how = course, recorder, how
        self.tell, self._hashes = Teller(listener), course.hashes()
        self._dispatch = Dispatch(pool, grade, how, course.references)
        self._stopped = False

    def run(self, students: list[str], notebooks: list[str]) -> Summary:
        """Grade what is not graded yet. Ends early, with everything recorded, after `stop`."""
        tasks = self._tasks(students, notebooks)
        if first := next(tasks, None):
            self._rehearse(notebooks)
            self._turns = Turns(chain([first], tasks), self._dispatch.room)
        while first and not self._stopped:
            while task := self._turns.next():
                self._dispatch.give(task)
            if not self._turns.running:
                break
            self._collect(self._dispatch.next())
        for finished in self._dispatch.rest():  # after `stop`: what was ready by then
            self._collect(finished)
        with self.tell.guard("late penalties"):
            if changed := self.recorder.penalise():
                self.tell.line(f"Late penalties of {changed} notebooks have changed.")
        self.tell.summary.stopped = self._stopped
        return self.tell.summary

    def stop(self, *_signal: object) -> None:
        """End the run soon. May be called by a signal handler and from any thread."""
        self._stopped = True
        self._dispatch.wake()

    def _rehearse(self, notebooks: list[str]) -> None:
        """Learn from the teacher's own solutions whether this run can grade. Raises NotReady."""
        self.tell.line("Your own solutions first: they must earn all points.")
        for result in rehearse(notebooks, self._dispatch.begin, self._over):
            self.tell.protection(result)

    def _over(self) -> bool:
        """True after `stop`. Raises ConnectionError if there is no pool any more."""
        self._dispatch.demand()
        return self._stopped

    def _tasks(self, students: list[str], notebooks: list[str]) -> Iterator[Task]:
        """What has to be graded. What needs no grading is recorded on the way."""
        for student in students:
            if self._stopped:
                return
            self.tell.summary.students += 1
            timestamp, notes = self.course.timestamp(student)
            sheet = Sheet(student, timestamp)
            self.tell.notes(sheet, student, notes)
            with self.tell.guard(student):
                for hand_in in self.course.hand_ins(student, notebooks):
                    if not self._settle(sheet, hand_in):
                        sheet.waiting += 1
                        yield Task(sheet, hand_in)
            self._one_less(sheet)

    def _settle(self, sheet: Sheet, hand_in: HandIn) -> bool:
        """True if this hand-in needs no worker: it was judged earlier, or has no content."""
        entry = None if self.how.force else self.recorder.judged(hand_in)
        if entry:
            with self.tell.guard(hand_in.label):
                self.tell.verdict(sheet, hand_in, self.recorder.keep(sheet, hand_in, entry))
                self.tell.summary.kept += hand_in.state != "missing"
        elif hand_in.content is None:
            self._record(sheet, hand_in, Result(hand_in.state, hand_in.reason))
        return entry is not None or hand_in.content is None

    def _collect(self, finished: tuple[Task, Future] | None) -> None:
        """Take the verdict on one notebook, or try once more."""
        if finished is None:
            return
        task, future = finished
        self._turns.ended()
        result = result_of(future)
        if result.state == "failed":
            self._fail(task, result)
        elif result.short and not task.alone:
            task.before = result
            self._turns.put_off(task)
        else:
            if task.before:
                task.hand_in.notes.append(_why(task.before, result))
            self.tell.protection(result)
            self._record(task.sheet, task.hand_in, result)
            self._one_less(task.sheet)

    def _fail(self, task: Task, result: Result) -> None:
        """There is no verdict: try once more, or say so."""
        if self._stopped:
            return
        self._dispatch.demand()  # without a pool, it is no fault of this notebook
        if task.tries == 1:
            self._turns.put_off(task)
            return
        with self.tell.guard(task.hand_in.label):
            before = self.recorder.withdraw(task.hand_in)
            self.tell.failure(task.hand_in, result.reason, before)
        self._one_less(task.sheet)

    def _record(self, sheet: Sheet, hand_in: HandIn, result: Result) -> None:
        """Keep a verdict, with the hashes that this process has made itself."""
        how = self.how
        result = replace(result, seed=how.seed, limits=how.limits,
                         submission_sha256=hand_in.sha256,
                         reference_sha256=self._hashes[hand_in.notebook])
        with self.tell.guard(hand_in.label):
            self.tell.verdict(sheet, hand_in, self.recorder.record(sheet, hand_in, result))

    def _one_less(self, sheet: Sheet) -> None:
        """Bring a learner to the gradebook when the last notebook is judged."""
        sheet.waiting -= 1
        if not sheet.waiting:
            with self.tell.guard(sheet.student):
                self.recorder.finish(sheet)


def _why(before: Result, alone: Result) -> str:
    """What to tell the teacher of a hand-in that was graded again alone."""
    return (f"graded again alone, as it may have gone short beside others ({before.short}): "
            f"{before.score:g} of {before.points:g} points before, {alone.score:g} now")
