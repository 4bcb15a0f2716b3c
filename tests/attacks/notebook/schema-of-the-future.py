# The metadata of the cells are of nbgrader's schema 99, the notebook of format 4.99.


def hand_in(notebook, folder):
    notebook["nbformat_minor"] = 99
    for cell in notebook["cells"]:
        cell["metadata"]["nbgrader"]["schema_version"] = 99
