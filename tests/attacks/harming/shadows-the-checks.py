# The hand-in holds a package `course` whose checks are all content.


def hand_in(notebook, folder):
    (folder / "course").mkdir()
    (folder / "course/__init__.py").write_text('open("@markers@/shadow-course", "w").close()')
    (folder / "course/check.py").write_text(
        "close = equal = shape = raises = between = accuracy = lambda *a, **k: None\n"
        "given = fill = lambda value, **k: value\n")
