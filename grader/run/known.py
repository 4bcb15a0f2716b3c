"""Know a notebook by its cells, whatever the file is called."""

from grader.notebooks import rebuild
from grader.notebooks.reading import Unreadable
from grader.notebooks.rebuild import Step


def answers(steps: list[Step]) -> set[str]:
    """The names of the answer cells of one of the teacher's notebooks."""
    return {step.name for step in steps if step.kind == "answer"}


def notebook_of(steps: dict[str, list[Step]], content: bytes, file: str) -> str:
    """The one notebook of `steps` whose answer cells this file has; "" for a lesson.

    file: its name, which may promise a notebook whose cells it lacks. Raises Unreadable.
    """
    ids = rebuild.answers(content).keys()
    owners = [name for name in steps if ids & answers(steps[name])]
    if len(owners) > 1:
        raise Unreadable(f"it has answer cells of {' and '.join(owners)}; take them apart and "
                         "hand them in again")
    if not owners and any(name.lower() in file.lower() for name in steps):
        raise Unreadable("it has no answer cell; put the answers into a fresh copy of the "
                         "notebook and hand it in again")
    return "".join(owners)
