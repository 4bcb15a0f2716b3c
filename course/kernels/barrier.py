"""A barrier that not every thread of the block reaches: on a GPU, the block may hang there."""

from course.kernels.cuda import Thread
from course.kernels.errors import Divergence
from course.traces.trace import place_of


def same_barrier(launch, ran: list[Thread], left: list[Thread]) -> None:
    """All of them wait at one barrier, or none does. Raises Divergence."""
    lines = sorted({thread.waits for thread in left})
    if not left or (len(lines) == 1 and len(left) == len(ran)):
        return
    parts = [f"{_some(launch, [t for t in left if t.waits == line])} at line {line}"
             for line in lines]
    if gone := [thread for thread in ran if thread.dead]:
        parts.append(f"{_some(launch, gone)} never come, they have left the kernel")
    raise Divergence(
        f"kernel `{launch.function.__name__}`: not every thread of the block reaches the same "
        f"`cuda.syncthreads()`: {'; '.join(parts)}. On a GPU the block may hang. Let every "
        "thread reach the barrier, outside of any `if` or early `return`")


def number(thread: Thread) -> int:
    return thread.thread_id


def _some(launch, threads: list[Thread]) -> str:
    names = [place_of(each, launch.block) for each in sorted(map(number, threads))]
    if len(names) == 1:
        return f"thread {names[0]}"
    if len(names) > 6:
        names = [*names[:3], "...", names[-1]]
    return f"threads {', '.join(names)}"
