# The learner's folder is a symbolic link to a neighbour's.
COURSE = True


def hand_in(notebook, folder):
    folder.rmdir()
    folder.symlink_to("neighbour")
