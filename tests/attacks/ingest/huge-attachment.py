# A file beside the notebook that says it has a terabyte, and holds nothing.
COURSE = True
STOCK = "would copy a terabyte of zeros"


def hand_in(notebook, folder):
    with open(folder / "video.mp4", "wb") as file:
        file.truncate(2**40)
