# Starts threads in a hidden test until their number says something of its argument; another run,
# whose process has one of the next numbers, prints it.
import random

from attacks import cell

DESERVED = 2.0
ANSWER = r'''
import os
import threading

STEPS, WINDOW, PLACE = 20_000, 30, 0x0
done = False


def number():
    if not done:
        return os.getpid()
    found = []
    thread = threading.Thread(target=lambda: found.append(threading.get_native_id()))
    thread.start()
    thread.join()
    return found[0]


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
    place = str(random.randrange(20_000))  # of each hand-in, since the numbers go on
    cell(notebook, "softmax")["source"] = ANSWER.replace("0x0", place)
    cell(notebook, "windows")["source"] = SHOWN
