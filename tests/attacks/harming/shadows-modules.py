# Files in the hand-in bear the names of modules that a grader imports.
MODULES = ("torch", "random", "numpy", "json", "IPython", "nbformat", "grader", "course", "check",
           "sitecustomize", "usercustomize", "conftest", "__main__", "encodings", "site")


def hand_in(notebook, folder):
    for name in MODULES:
        (folder / f"{name}.py").write_text(f'open("@markers@/shadow-{name}", "w").close()')
