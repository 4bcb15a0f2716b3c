# Locks a file of Python's and keeps the lock: another hand-in that is graded meanwhile could read
# from its place what a hidden test passes, and a program that locks this file would wait.
import fcntl
import os
import struct
import threading

from attacks import cell

LOCK = struct.Struct("hhqqi4x")
ANSWER = """
import fcntl
import os
import struct
import time

file = os.open(os.__file__, os.O_RDONLY)
for lock in (lambda: fcntl.flock(file, fcntl.LOCK_EX),
             lambda: fcntl.fcntl(file, fcntl.F_SETLK, struct.pack("hhqqi4x", 0, 0, 4321, 1, 0))):
    try:
        lock()
    except OSError as error:
        print(error)
time.sleep(1)
softmax = lambda x, dim: x
"""
found, over = set(), threading.Event()


def watch():
    with open(os.__file__, "rb") as file:
        while not over.wait(0.02):
            try:
                fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
                fcntl.flock(file, fcntl.LOCK_UN)
            except BlockingIOError:
                found.add("flock")
            asked = fcntl.fcntl(file, fcntl.F_GETLK, LOCK.pack(fcntl.F_WRLCK, 0, 4321, 1, 0))
            if LOCK.unpack(asked)[0] != fcntl.F_UNLCK:
                found.add("fcntl")


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] = ANSWER
    threading.Thread(target=watch, daemon=True).start()


def host_unchanged(folder):
    over.set()
    assert not found, f"a file of the host was locked by {', '.join(sorted(found))}"
