# A learner and a file whose names are no UTF-8: printing or storing them raises an error.
import json
import os

COURSE = True


def hand_in(notebook, folder):
    for name in (b"learner-\xff\xfe", b"\x80"):
        other = os.path.join(os.fsencode(folder.parent), name)
        os.mkdir(other)
        with open(os.path.join(other, b"1-1-exercises.ipynb"), "w") as file:
            json.dump(notebook, file)
    with open(os.path.join(os.fsencode(folder), b"notes-\xff.ipynb"), "w") as file:
        json.dump(notebook, file)
