# Configuration files in the hand-in run code in whatever starts there.
FILES = ("ipython_config.py", "ipython_kernel_config.py", "jupyter_config.py",
         "nbgrader_config.py", "jupyter_nbconvert_config.py", "profile_default/startup/00.py")


def hand_in(notebook, folder):
    for name in FILES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f'open("@markers@/{name.replace("/", "-")}", "w").close()')
