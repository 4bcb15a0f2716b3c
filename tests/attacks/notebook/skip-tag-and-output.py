# Check cells are skipped and keep an output that promises full marks.
from attacks import cell


def hand_in(notebook, folder):
    for name in ("softmax-check", "softmax-large"):
        cell(notebook, name)["metadata"]["tags"] = ["skip-execution"]
        cell(notebook, name)["outputs"] = [{
            "output_type": "execute_result", "execution_count": 1, "metadata": {},
            "data": {"text/plain": "1.0"}}]
