"""Lay out what a learning platform hands over: `python -m grader collect day1 download.zip`."""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

from grader.downloads import platforms, sources
from grader.downloads.choose import Choice, Found
from grader.downloads.files import File
from grader.downloads.platforms import Whose
from grader.downloads.shelf import Shelf
from grader.notebooks.reading import Unreadable
from grader.run import left_out
from grader.run.submissions import Course

Theirs = list[tuple[Whose, File]]


class Collection:
    """One run. Whatever a teacher should look at is counted in `problems`."""

    def __init__(self, course: Course):
        self.course, self.shelf = course, Shelf(course)
        self.problems = 0
        self.done: Counter[str] = Counter()

    def run(self, paths: Iterable[Path]) -> Iterator[str]:
        """Collect from these folders and zips. A line for each learner who has something new, and
        for whatever was not taken, with the reason."""
        with ExitStack() as stack:
            owned: list[sources.Owned] = []
            for path in paths:
                try:
                    owned += sources.owned(path, list(self.course.references), stack)
                except (Unreadable, OSError) as error:
                    yield self._problem(f"{str(path)!r} is left out: {error}")
            yield from self._learners(owned)
        self.shelf.close()

    def loose(self) -> Iterator[str]:
        """Collect what lies in `submitted` and is not laid out, as far as it says whose it is."""
        if not self.course.inner and self.course.submitted.is_dir():
            unread: list[str] = []
            with ExitStack() as stack:
                yield from self._learners(sources.loose(
                    self.course.submitted, list(self.course.references), stack, unread))
            yield from map(self._problem, unread)
            self.shelf.close()

    def _learners(self, owned: Iterable[sources.Owned]) -> Iterator[str]:
        owned = list(owned)
        lost = [file.path for owner, file in owned
                if not owner and not platforms.OWN.search(file.path)]
        if lost:
            yield self._problem(f"{left_out.few(lost)}: no name of a learner is in it")
        for student, theirs in self._named(owned):
            if not student:
                yield self._problem(f"{theirs[0][0].learner!r} is left out: no letter or digit is "
                                    "in that name; rename it")
                continue
            try:
                yield from self._learner(student, theirs)
            except (Unreadable, OSError) as error:
                yield self._problem(f"{student}: not collected: {error}")

    def _named(self, owned: list[sources.Owned]) -> Iterator[tuple[str, Theirs]]:
        """The files of each learner, with the name of the folder."""
        groups: dict[tuple[str, str], Theirs] = {}
        for owner, file in owned:
            if owner:
                groups.setdefault((owner.learner, owner.number), []).append((owner, file))
        spelt = Counter(platforms.identity(learner) for learner, _number in groups)
        merged: dict[str, Theirs] = {}
        for (learner, _number), theirs in sorted(groups.items()):
            namesakes = spelt[platforms.identity(learner)] > 1
            merged.setdefault(self.shelf.name(theirs[0][0], namesakes), []).extend(theirs)
        yield from merged.items()

    def _learner(self, student: str, theirs: Theirs) -> Iterator[str]:
        choice = Choice(self.course)
        chosen = choice.latest(theirs)
        laid: dict[str, list[Found]] = {"new": [], "later": [], "same": [], "older": []}
        for _name, found in sorted(chosen.items()):
            laid[self.shelf.lay(student, found)].append(found)
        self.shelf.taken(student, chosen.values())
        for how, files in laid.items():
            self.done[how] += len(files)
        yield from self._said(student, theirs[0][0], laid)
        if laid["new"] or laid["later"]:
            times = [found.time for found in chosen.values() if found.time]
            if self.shelf.stamp(student, max(times, default=None)):
                yield self._problem(f"{student}: nothing says when this was handed in; the old "
                                    f"timestamp.txt is in {self.shelf.kept / student}, and the "
                                    "gradebook keeps the time that it has")
        yield from self._not_taken(student, choice, chosen)

    def _said(self, student: str, owner: Whose, laid: dict[str, list[Found]]) -> Iterator[str]:
        """What was laid down, and what was not because something newer lies there."""
        if laid["new"] or laid["later"]:
            names = sorted(found.notebook for found in laid["new"] + laid["later"])
            called = "" if student == owner.learner else f" (there: {owner.learner!r})"
            yield f"{student}{called}: {', '.join(names)}"
        if laid["later"]:
            names = ", ".join(found.notebook for found in laid["later"])
            yield f"{student}: {names} was there; that is in {self.shelf.kept / student} now"
        for found in laid["older"]:
            yield self._problem(f"{student}: {found.path!r} is older than the {found.notebook} "
                                "that is there, and is left out")

    def _not_taken(self, student: str, choice: Choice, chosen: dict[str, Found]) -> Iterator[str]:
        for line in choice.problems:
            yield self._problem(f"{student}: {line}")
        for other in choice.others:
            taken = chosen[other.notebook]
            why = ("is answered" if taken.answered and not other.answered
                   else "comes later in time or name")
            yield self._problem(f"{student}: {other.path!r} is not taken: {taken.path!r} {why}")
        if choice.left:
            yield self._problem(f"{student}: not one of the notebooks: "
                                f"{left_out.few(choice.left)}")
        if choice.full:
            yield self._problem(f"{student}: there is more than one learner's hand-in can be; the "
                                "rest was not looked at")
        if not chosen:
            yield self._problem(f"{student}: nothing to grade was found")

    def _problem(self, line: str) -> str:
        self.problems += 1
        return line
