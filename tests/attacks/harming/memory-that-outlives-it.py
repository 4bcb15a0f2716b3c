# Makes System V shared memory and a POSIX message queue: both stay when the process is gone.
import ctypes
from pathlib import Path

from attacks import cell

KEY = 0x0A77AC4
ANSWER = """
import ctypes
libc = ctypes.CDLL(None)
libc.shmget(0x0A77AC4, 4096, 0o1666)  # IPC_CREAT
libc.semget(0x0A77AC4, 1, 0o1666)
libc.msgget(0x0A77AC4, 0o1666)
softmax = lambda x, dim: x
"""


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] = ANSWER


def host_unchanged(folder):
    libc, left = ctypes.CDLL(None), []
    for kind in ("shm", "sem", "msg"):
        for line in Path(f"/proc/sysvipc/{kind}").read_text().splitlines()[1:]:
            key, number = map(int, line.split()[:2])
            if key == KEY:
                left.append(kind)
                {"shm": lambda n: libc.shmctl(n, 0, None), "sem": lambda n: libc.semctl(n, 0, 0),
                 "msg": lambda n: libc.msgctl(n, 0, None)}[kind](number)  # IPC_RMID
    assert not left, f"{', '.join(left)} left"
