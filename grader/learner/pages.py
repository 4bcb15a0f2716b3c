"""Make a process cheap to fork.

A fork copies one entry for each page of 4 kB that the process has written to, 90,000 after
`import torch`, and the end of the child gives each of them back. In pages of 2 MB there are a
few hundred. What a child changes is still copied in pieces of 4 kB.
"""

import contextlib
import gc
import sys
from pathlib import Path

if sys.platform == "linux":
    from grader.sandbox import linux

MADV_COLLAPSE = 25  # Linux 6.1
HUGE = 2 * 1024**2


def settle() -> None:
    """Call this once everything is imported, before the first fork."""
    gc.collect()
    gc.freeze()  # a collection would write to every object, and so copy what forks share
    for start, end in _own() if sys.platform == "linux" else ():
        with contextlib.suppress(OSError):  # an older kernel, or no large page is free
            linux.call("madvise", start, end - start, MADV_COLLAPSE)


def _own() -> list[tuple[int, int]]:
    """The addresses of memory that is no file's, in whole large pages."""
    found = []
    for line in Path("/proc/self/maps").read_text().splitlines():
        span, access, _offset, _device, inode, *name = line.split()
        start, end = (int(number, 16) for number in span.split("-"))
        start, end = -(-start // HUGE) * HUGE, end // HUGE * HUGE
        if access == "rw-p" and inode == "0" and name in ([], ["[heap]"]) and start < end:
            found.append((start, end))
    return found
