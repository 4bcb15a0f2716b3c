# Makes 20,000 empty files and folders. Right only if it could.
import os

STOCK = "would make 20,000 files"
LIMITS = {"cell_seconds": 10.0}
count = 0
try:
    for i in range(20_000):
        (os.mkdir if i % 2 else os.mknod)(f"attack-marker-{i}")
        count += 1
except OSError:
    pass
softmax = torch.softmax if count == 20_000 else lambda x, dim: x
