"""Where notebooks are graded: by processes of this machine, or by the workers of a Dask cluster.

Both offer a `concurrent.futures.Executor`. A Dask worker calls the same `grade` as a thread of
this machine does, so it needs the course installed and nothing else.
"""

import contextlib
import math
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass

Grade = Callable[[bytes], bytes]
PATIENCE = "10s"  # for a Dask scheduler to answer


@dataclass(frozen=True)
class Pool:
    """An executor, and how many notebooks it can grade at once at this moment; asking that raises
    ConnectionError if it can grade none any more."""

    executor: Executor
    size: Callable[[], int]


@contextlib.contextmanager
def local(workers: int, close: Callable[[], None]) -> Iterator[Pool]:
    """Threads of this process; each has a grading process of its own. `close` ends those."""
    executor = ThreadPoolExecutor(workers, "grading")
    try:
        yield Pool(executor, lambda: workers)
    finally:
        executor.shutdown(wait=False, cancel_futures=True)
        close()  # a thread that waits for its process goes on now
        executor.shutdown()


@contextlib.contextmanager
def dask(address: str) -> Iterator[Pool]:
    """The workers of a running Dask scheduler. Raises ImportError and OSError with clear words.

    Their grading processes stay for the next run and end with the worker.
    """
    try:
        from distributed import Client
        from distributed.client import ClosedClientError
    except ImportError:
        raise ImportError("--scheduler needs Dask: pip install -e .[dask]") from None
    try:
        client = Client(address, set_as_default=False, timeout=PATIENCE)
    except (OSError, ValueError) as error:
        raise OSError(f"there is no Dask scheduler at {address}: {error}") from None
    with client:
        # pure=True would answer a second try of the same notebook with the first one's failure.
        executor = client.get_executor(pure=False)
        try:
            yield Pool(executor, _Workers(client))
        finally:
            with contextlib.suppress(ClosedClientError):  # nobody is left to be told
                executor.shutdown(wait=False)


class _Workers:
    """How many threads the workers of a cluster have. Clusters grow and shrink: asked again
    every few seconds. Raises ConnectionError once the scheduler is gone."""

    def __init__(self, client):
        self._client, self._threads, self._asked = client, 0, -math.inf

    def __call__(self) -> int:
        if self._client.status == "closed" or time.monotonic() - self._asked > 2:
            try:
                self._threads = sum(self._client.nthreads().values())
            except (OSError, RuntimeError):  # the latter from a client that has given up
                raise ConnectionError("the Dask scheduler does not answer any more; what is graded "
                                      "is kept, the same command goes on from here") from None
            self._asked = time.monotonic()
        return self._threads
