# Five thousand files beside the notebook, many of them notebooks, in folders of folders.
import json

COURSE = True


def hand_in(notebook, folder):
    for number in range(5000):
        (folder / f"note-{number}.{('txt', 'ipynb')[number % 2]}").write_text("{}")
    inner = folder
    for _ in range(40):
        inner = inner / "again"
    inner.mkdir(parents=True)
    (inner / "1-1-exercises.ipynb").write_text(json.dumps(notebook))
