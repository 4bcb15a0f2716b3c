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
    """Since when somebody waits for a database, and how long that may take."""

    def __init__(self):
        self.connections, self.seconds = weakref.WeakSet(), ANSWER
        self.since: float | None = None

    def asked(self, *_event: object) -> None:
        self.since = time.monotonic()

    def answered(self, *_event: object) -> None:
        self.since = None

    def opened(self, connection: object, _record: object) -> None:
        """Of every engine, nbgrader's own too."""
        if hasattr(connection, "fileno"):
            self.connections.add(connection)

    def watch(self, done: threading.Event, late: threading.Event) -> None:
        """Until it is `done`: once an answer takes too long, end every connection, so that an
        error ends the wait; then it is `late`."""
        while not done.wait(LOOK):
            since = self.since
            if self.connections and since and time.monotonic() - since > self.seconds:
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
for kind, name, heard in (
        (Engine, "before_cursor_execute", _clock.asked), (Engine, "commit", _clock.asked),
        (Engine, "rollback", _clock.asked), (Pool, "reset", _clock.asked),
        (Engine, "after_cursor_execute", _clock.answered), (Pool, "checkin", _clock.answered),
        (Engine, "handle_error", _clock.answered)):
    event.listen(kind, name, heard)


def watched(engine: Engine) -> Engine:
    """The engine, whose pings count too: there is no event for those."""
    ping = engine.dialect.do_ping

    def asked(connection: object) -> bool:
        _clock.asked()
        return ping(connection)

    engine.dialect.do_ping = asked
    return engine


@contextlib.contextmanager
def patient() -> Iterator[None]:
    """Each thing that is asked of a database here has its time. Raises Silent after that."""
    done, late = threading.Event(), threading.Event()
    _clock.asked()
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
