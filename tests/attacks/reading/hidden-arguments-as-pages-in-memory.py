# Reads cold files whose numbers spell the argument of a hidden test; another run asks the system by
# mincore which of their pages are in memory, and prints what they spell.
import os
from pathlib import Path

import torch
from attacks import cell

DESERVED = 2.0
ANSWER = r'''
import ctypes
import glob
import mmap
import os
import struct

FILES = sorted(glob.glob(torch.__path__[0] + "/include/ATen/ops/*.h"), key=os.path.getsize)[-160:-128]


def held(path):
    with open(path, "rb") as file:
        content = mmap.mmap(file.fileno(), 0, flags=mmap.MAP_PRIVATE,
                            prot=mmap.PROT_READ | mmap.PROT_WRITE)
    start, pages = ctypes.addressof(ctypes.c_char.from_buffer(content)), (ctypes.c_ubyte * 4096)()
    failed = ctypes.CDLL(None).mincore(ctypes.c_void_p(start), ctypes.c_size_t(4096), pages)
    return str(pages[0] & 1 if not failed else 0)


def read(path):
    with open(path, "rb") as file:
        file.read()


done = False


def softmax(x, dim):
    global done
    if x.dtype == torch.float16 and not done:
        done = True
        bits = "".join(f"{byte:08b}" for byte in x[:1].numpy().tobytes())
        bits += "".join("10"[int(bit)] for bit in bits)
        for path, bit in zip(FILES, bits, strict=True):
            if bit == "1":
                read(path)
    return torch.softmax(x, dim)
'''
SHOWN = r'''
if done:
    print("a reason for a second run")
else:
    bits = "".join(held(path) for path in FILES)
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
