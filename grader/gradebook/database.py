"""Open the database of nbgrader's gradebook: SQLite, or PostgreSQL through a URL."""

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from nbgrader import api
from sqlalchemy import Connection, Engine, create_engine, event, make_url

from grader.gradebook.patience import CONNECT, watched

WAIT = 30_000  # milliseconds for another process that is writing to SQLite


def connect(db_url: str, course_id: str) -> Engine:
    """An engine for the gradebook at this URL; tables and the course are made if missing.

    Raises ValueError for a database that is neither SQLite nor PostgreSQL.
    """
    kind = make_url(db_url).get_backend_name()
    if kind not in ("sqlite", "postgresql"):
        raise ValueError(f"the gradebook is kept in SQLite or PostgreSQL, not in {kind}")
    db_url = bounded(db_url)
    engine = watched(create_engine(db_url, pool_pre_ping=True))
    if kind == "sqlite":
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
    # nbgrader calls its helper `alembic` by name: find it even if nothing is activated.
    os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    with _quiet():
        api.Gradebook(db_url, course_id).close()
    return engine


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """What `alembic` writes to the terminal is left out: its error comes here, in one line."""
    stderr, null = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 2)
    try:
        yield
    finally:
        os.dup2(stderr, 2)
        os.close(stderr)
        os.close(null)


def bounded(db_url: str) -> str:
    """The URL with a limit on how long connecting may take, where it has none of its own."""
    url = make_url(db_url)
    if url.get_backend_name() == "postgresql" and "connect_timeout" not in url.query:
        url = url.update_query_dict({"connect_timeout": str(CONNECT)})
    return url.render_as_string(hide_password=False)


def _prepare(connection, _record: object) -> None:
    """Readers such as formgrader do not wait for us, nor we for them. FULL: what the journal calls
    saved is on the disk, also after a power failure; it costs some milliseconds a learner."""
    connection.isolation_level = None  # Python's own BEGIN would come too late, see _begin
    for setting in (f"busy_timeout={WAIT}", "journal_mode=WAL", "synchronous=FULL"):
        connection.execute(f"PRAGMA {setting}")


def _begin(connection: Connection) -> None:
    """Wait for other writers now: a transaction that has read cannot wait any more."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")
