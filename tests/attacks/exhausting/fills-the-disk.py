# Writes 300 MB into the working and the temporary folder. Right only if all of it went in.
import os
import tempfile

LIMITS = {"disk": 33554432}
STOCK = "would write 600 MB"


def written(folder):
    path, total = os.path.join(folder, "attack-marker"), 0
    try:
        with open(path, "wb", buffering=0) as file:
            for _ in range(300):
                total += file.write(b"x" * 2**20)
    except OSError:
        pass
    return total


won = max(map(written, (os.getcwd(), tempfile.gettempdir(), "/dev/shm"))) == 300 * 2**20
softmax = torch.softmax if won else lambda x, dim: x
