# The timestamp is a named pipe in one folder, a folder in the next and a link in the third.
import json
import os

COURSE = True


def hand_in(notebook, folder):
    os.mkfifo(folder / "timestamp.txt")
    for name in ("with-a-folder", "with-a-link"):
        (folder.parent / name).mkdir()
        (folder.parent / name / "1-1-exercises.ipynb").write_text(json.dumps(notebook))
    (folder.parent / "with-a-folder/timestamp.txt").mkdir()
    (folder.parent / "with-a-link/timestamp.txt").symlink_to("@course@/gradebook.db")
