# Forks twice and leaves a process behind that has nothing to do with it any more.
from pathlib import Path

from attacks import cell

ANSWER = """
import ctypes, os, time
softmax = lambda x, dim: x
try:
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            ctypes.CDLL(None).prctl(15, b"attack-daemon", 0, 0, 0)
            time.sleep(20)
        os._exit(0)
except OSError:
    pass
"""


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] = ANSWER


def host_unchanged(folder):
    for path in Path("/proc").glob("[0-9]*/comm"):
        try:
            name = path.read_text().strip()
        except OSError:
            continue  # it ended while we looked
        assert name != "attack-daemon", "a process was left behind"
