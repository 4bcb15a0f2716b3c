"""How long a database may be silent: then it is cut off, and who waits for it goes on.

A server that hangs keeps its connections open, so nothing but a clock on this side ends a wait.
SQLite waits for other writers by its own clock (`grader.gradebook.database`).
"""

import contextlib
import os
import socket
import threading
import time
import weakref
from collections.abc import Iterator

from sqlalchemy import Engine, event
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import Pool

CONNECT = 10  # seconds to connect
ANSWER = 30  # seconds for one statement
HURRY = 5  # the same, once the run is to end
LOOK = 0.2  # seconds between two looks at the clock


class Silent(ConnectionError):
    """The database does not answer any more. One line."""


class _Clock:
    """When a database was last heard of, and how long it may be silent from then on."""

    def __init__(self):
        self.connections, self.seconds = weakref.WeakSet(), ANSWER
        self.heard()

    def heard(self, *_event: object) -> None:
        self.last = time.monotonic()

    def opened(self, connection: object, _record: object) -> None:
        """Of every engine, nbgrader's own too."""
        self.heard()
        if hasattr(connection, "fileno"):
            self.connections.add(connection)

    def watch(self, done: threading.Event, late: threading.Event) -> None:
        """Until it is `done`: once the database is silent for too long, end every connection, so
        that an error ends the wait; then it is `late`."""
        while not done.wait(LOOK):
            if self.connections and time.monotonic() - self.last > self.seconds:
                late.set()
                for connection in list(self.connections):
                    with contextlib.suppress(Exception):  # it is closed
                        _end(connection.fileno())


def _end(file: int) -> None:
    """Shut a connection down, and leave its file to who has opened it."""
    with socket.socket(fileno=os.dup(file)) as line:
        line.shutdown(socket.SHUT_RDWR)


_clock = _Clock()
event.listen(Pool, "connect", _clock.opened)
for name in ("before_cursor_execute", "after_cursor_execute", "commit", "rollback"):
    event.listen(Engine, name, _clock.heard)


@contextlib.contextmanager
def patient() -> Iterator[None]:
    """Each thing that is asked of a database here has its time. Raises Silent after that."""
    done, late = threading.Event(), threading.Event()
    _clock.heard()
    watcher = threading.Thread(target=_clock.watch, args=(done, late), daemon=True)
    watcher.start()
    try:
        yield
    except SQLAlchemyError as error:
        kind = type(getattr(error, "orig", None)).__name__
        if late.is_set() or kind == "ConnectionTimeout":
            raise Silent("the gradebook's database does not answer; what is graded is kept, the "
                         "same command goes on from here") from error
        raise
    finally:
        done.set()
        watcher.join()


def hurry() -> None:
    """The run is to end: wait no longer than it takes a database that works."""
    _clock.seconds = HURRY
