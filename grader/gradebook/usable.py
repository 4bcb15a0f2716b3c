"""What a database or nbgrader says of a gradebook that cannot be used, in one line."""

from collections.abc import Iterator
from contextlib import contextmanager
from subprocess import SubprocessError

from sqlalchemy.exc import SQLAlchemyError

from grader.lines import first_line


class Unusable(RuntimeError):
    """The gradebook cannot be opened, or has other cells than the teacher's notebooks."""


@contextmanager
def usable() -> Iterator[None]:
    """Raises Unusable for whatever a gradebook raises here, but for `patience.Silent`."""
    try:
        yield
    except (ValueError, RuntimeError, ImportError, SQLAlchemyError, SubprocessError) as error:
        line = first_line(error)
        hint = " (is it full, or `ulimit -f` too low?)" if "disk" in line else ""
        raise Unusable(f"the gradebook cannot be used: {line}{hint}") from error
