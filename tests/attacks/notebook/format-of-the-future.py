# The notebook says that it has format 999, then a text, which no reader knows.


def hand_in(notebook, folder):
    notebook["nbformat"] = 999
    notebook["nbformat_minor"] = "latest"
