# Sources, names and metadata hold halves of characters, which no file can hold.
from attacks import cell


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] += "\nprint('\ud800')  # \udfff"
    cell(notebook, "windows")["source"] = "\ud800\udc00\udc00"
    cell(notebook, "softmax-check")["metadata"]["\ud800"] = "\udfff"
