# Starts threads in a hidden test until their number says something of its argument; another run,
# whose process has one of the next numbers, prints it.
from attacks import cell

DESERVED = 2.0
ANSWER = r'''
import os
import threading

STEPS, WINDOW = 20_000, 40
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
