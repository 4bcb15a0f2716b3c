"""Before any learner is graded, the teacher's own solutions are: they must get all points.

A machine that cannot hold learners' code, a check that fails with this run's seed, a broken
notebook: each would cost every learner points, and shows here first.
"""

from collections.abc import Callable
from concurrent.futures import Future, wait

from grader.job import Result


class NotReady(RuntimeError):
    """A teacher's solution is not graded, or loses points. Nobody was graded."""


def rehearse(notebooks: list[str], begin: Callable[[str], Future], stopped: Callable[[], bool]
             ) -> list[Result]:
    """Wait for the verdicts on the teacher's solutions, which `begin` asks for. Raises NotReady.

    One that may have gone short beside the others is graded again alone. Returns nothing if it
    was stopped before they were there.
    """
    results = _settled({name: begin(name) for name in notebooks}, stopped)
    for name in [name for name, result in results.items() if result.short]:
        results |= _settled({name: begin(name)}, stopped)
    if stopped():
        return []
    for name, result in results.items():
        if result.state != "graded" or result.score < result.points:
            raise NotReady(f"{name}: {result.reason or _lost(result)}")
    return list(results.values())


def _settled(futures: dict[str, Future], stopped: Callable[[], bool]) -> dict[str, Result]:
    """The verdicts, notebook -> result; nothing if it was stopped before they were there."""
    while wait(futures.values(), timeout=0.2).not_done:
        if stopped():
            return {}
    return {name: result_of(future) for name, future in futures.items()}


def result_of(future: Future) -> Result:
    """What a worker said; "failed" if it said nothing that could be understood."""
    try:
        return Result.unpack(future.result())
    except Exception as error:
        return Result("failed", f"{type(error).__name__}: {error}")


def _lost(result: Result) -> str:
    cells = [cell for cell in result.cells if cell.kind == "check" and cell.score < cell.points]
    names = ", ".join(cell.name for cell in cells)
    return f"its own solution loses points at {names}; mend these checks, then grade"
