"""A user of its own for each sandbox that root makes, held by nobody else."""

import contextlib
import fcntl
import os
import random
import struct
from pathlib import Path

USERS = range(61184, 65520)  # systemd.io/UIDS-GIDS keeps these for what has a user while it runs
# Folders where only root may write: no other user of the machine can hold a claim, or bar one.
PLACES = (Path("/run"), Path("/var/lib"))
CLAIMS = "torch-in-three-days.users"
MAPS = (Path("/proc/self/uid_map"), Path("/proc/self/gid_map"))
NEEDED = {"CAP_KILL": 5, "CAP_SETGID": 6, "CAP_SETUID": 7}  # to make a process another user's


class NoUser(OSError):
    """There is no user to be had. One line: why, and what to do."""


def claim() -> tuple[int, int]:
    """A user that no other sandbox has now, and the open file that claims it. Raises NoUser.

    The claim is a lock on one byte, of the file's forks too: the kernel frees it with the last
    process that holds it, however that ends.
    """
    users, file = _mapped(), _file()
    for user in random.Random(os.getpid()).sample(users, len(users)):
        with contextlib.suppress(BlockingIOError):
            lock = struct.pack("hhqqi4x", fcntl.F_WRLCK, os.SEEK_SET, user, 1, 0)
            fcntl.fcntl(file, fcntl.F_OFD_SETLK, lock)
            return user, file
    os.close(file)
    raise NoUser(f"All {len(users)} users for learners' code are taken: end other runs first")


def missing(capabilities: int) -> str:
    """What this root lacks to become another user and to end what it then is; "" if nothing.

    capabilities: those that it has, as a bit mask.
    """
    lacks = [name for name, bit in NEEDED.items() if not capabilities & 1 << bit]
    return (f"This root lacks {', '.join(lacks)}, and without that it cannot run learners' code as "
            f"another user: give it back (docker run --cap-add {lacks[0].removeprefix('CAP_')} …), "
            "or grade as an ordinary user") if lacks else ""


def _mapped() -> list[int]:
    """The users of USERS that exist here: a user namespace may have few, or root alone."""
    found = set(USERS)
    for path in MAPS:
        parts = [list(map(int, line.split())) for line in path.read_text().splitlines()]
        found &= {user for first, _outside, count in parts
                  for user in range(max(first, USERS.start), min(first + count, USERS.stop))}
    if not found:
        raise NoUser(f"This root's user namespace has no users from {USERS[0]} to {USERS[-1]}: "
                     "give it 65,536 (/etc/subuid), or grade as the user that you are outside")
    return sorted(found)


def _file() -> int:
    """The open file whose bytes are claims."""
    for place in PLACES:
        with contextlib.suppress(OSError):
            about = place.stat()
            if about.st_uid == 0 and not about.st_mode & 0o022:
                flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
                return os.open(place / CLAIMS, flags, 0o600)
    raise NoUser(f"There is no folder where only root may write: {' or '.join(map(str, PLACES))} "
                 "(docker run --tmpfs /run)")
