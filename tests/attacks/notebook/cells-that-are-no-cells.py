# Between the cells stand numbers, texts, lists and empty objects.
JUNK = [None, 7, "cell", [], {}, {"cell_type": "code"}, {"metadata": []}, {"source": {"a": 1}}]


def hand_in(notebook, folder):
    notebook["cells"] = [part for cell in notebook["cells"] for part in (*JUNK, cell)]
