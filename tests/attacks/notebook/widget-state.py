# The notebook carries a widget's state with scripts, and outputs of unknown types.


def hand_in(notebook, folder):
    notebook["metadata"]["widgets"] = {"application/vnd.jupyter.widget-state+json": {
        "version_major": 2, "version_minor": 0,
        "state": {"x": {"model_module": "<script>alert(1)</script>", "model_name": "\x00"}}}}
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"] = [{"output_type": "update_display_data", "transient": {}},
                               {"output_type": "display_data", "data": {"text/html": 7}}]
