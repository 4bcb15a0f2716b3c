# The notebook, the timestamp and a picture are links to a file that never ends.
from attacks import NOTEBOOK

COURSE = True
STOCK = "would copy /dev/zero until the disk is full"


def hand_in(notebook, folder):
    for name in (NOTEBOOK, "timestamp.txt", "picture.png"):
        (folder / name).symlink_to("/dev/zero")
