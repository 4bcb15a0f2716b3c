# The answer is a cell magic that hands everything after it to another language.
from attacks import cell


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] = "%%html\n<b>passed</b>"
    cell(notebook, "windows")["source"] = "%%capture\n%autocall 2\n%xmode Minimal\nraise SystemExit"
    cell(notebook, "patches")["source"] = "%%script true\n"
