# The notebook names a kernel by a path, and the folder brings the kernel.
import json


def hand_in(notebook, folder):
    notebook["metadata"]["kernelspec"]["name"] = "../../../submitted/attacker/kernel"
    (folder / "kernel").mkdir()
    (folder / "kernel/kernel.json").write_text(json.dumps(
        {"argv": ["touch", "@markers@/kernel"], "display_name": "x", "language": "python"}))
