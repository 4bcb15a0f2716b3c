# Makes pipes in a hidden test until their number says something of its argument; another run
# looks at the number of the next pipe, and prints it.
from attacks import cell

DESERVED = 2.0
ANSWER = r'''
import os

STEPS, WINDOW = 100_000, 200
done = False


def number():
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})  # each core counts by itself
    ends = os.pipe()
    found = os.fstat(ends[0]).st_ino
    for end in ends:
        os.close(end)
    return found


def softmax(x, dim):
    global done
    if x.dtype == torch.float16 and not done:
        done = True
        while number() % STEPS != STEPS // 2:
            pass
    return torch.softmax(x, dim)
'''
SHOWN = r'''
if done:
    print("a reason for a second run")
else:
    found = (number() - STEPS // 2) % STEPS
    print("LEA" + f"KED one bit {found}" if found < WINDOW else "nothing to tell")
'''


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] = ANSWER
    cell(notebook, "windows")["source"] = SHOWN
