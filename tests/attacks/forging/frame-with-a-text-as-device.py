# Sends a tensor that lives on a device called like a long text; a check's message prints it.
import json
import os
import stat

LIMITS = {"cell_seconds": 2.0}
LEAK = "LEAKED"


def softmax(x, dim):
    text = "LEA" + f"KED {x.tolist()} \x1b[2J<script>" + "A" * 90_000
    node = ["array", "tensor", "float32", text, False, [4, 7]]
    part = ["dict", ["seen", node], ["unchanged", True]]
    made = json.dumps(["dict", ["parts", ["list", *[part] * 5]], ["seconds", 0.1]]).encode()
    content = len(made).to_bytes(8, "little") + made + bytes(4 * 28 * 5)
    for number in range(3, 64):
        try:
            if stat.S_ISFIFO(os.fstat(number).st_mode):
                os.set_blocking(number, True)
                left = memoryview(len(content).to_bytes(8, "little") + content)
                while left:
                    left = left[os.write(number, left):]
        except OSError:
            continue
    return x + 0
