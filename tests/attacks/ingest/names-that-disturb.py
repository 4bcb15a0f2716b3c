# Learners with names for a terminal, a shell, SQL, a format and a log: none may stop the batch.
import json

COURSE = True
NAMES = ("-rf", "--student=neighbour", "a\nneighbour", "a\x1b[2J\x1b]0;x\x07", "a\u202eb", "a\0b",
         "{student_id}", "%(name)s", "$(touch @markers@)", "x'); drop table student; --", "...",
         "..x", " ", "a b", "\u00e9", "e\u0301", "x" * 255, "*", "?", "[a-z]+", "a\\..\\b", "~",
         '{"kind": "saved"}', "con", "a:b", "day1", "\ud800", "a\u2028b", "`id`", "NULL", "None")


def hand_in(notebook, folder):
    content = json.dumps(notebook)
    for name in NAMES:
        try:
            (folder.parent / name.replace("/", "|")).mkdir()
            (folder.parent / name.replace("/", "|") / "1-1-exercises.ipynb").write_text(content)
        except (OSError, ValueError):
            continue  # this file system does not have such names
