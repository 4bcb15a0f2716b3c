# Scripts in everything of a notebook but its answers: text, attachments, outputs, metadata.
import base64

from active import nothing_active

COURSE = True
PAGE = "<script>attack()</script><img src=x onerror=attack()>[x](javascript:attack())"


def hand_in(notebook, folder):
    for cell in notebook["cells"]:
        if cell["cell_type"] == "markdown":
            cell["source"] = PAGE + "![x](attachment:a.svg)"
            cell["attachments"] = {"a.svg": {"text/javascript": "attack()", "image/svg+xml":
                base64.b64encode(b"<svg onload='attack()'/>").decode()}}
        else:
            cell["outputs"] = [
                {"output_type": "display_data", "metadata": {}, "data": {
                    "text/html": PAGE, "image/svg+xml": PAGE,
                    "application/javascript": "attack()"}},
                {"output_type": "error", "ename": PAGE, "evalue": PAGE, "traceback": [PAGE]}]
        cell["metadata"]["tags"] = cell["metadata"]["jupyter"] = ["'><script>attack()</script>"]
    notebook["metadata"] |= {
        "title": PAGE, "authors": [{"name": PAGE}],
        "language_info": {"name": PAGE, "pygments_lexer": PAGE, "mimetype": PAGE},
        "kernelspec": {"name": PAGE, "display_name": PAGE, "language": PAGE},
        "widgets": {"application/vnd.jupyter.widget-state+json": {
            "state": {"x": "</script>" + PAGE}, "version_major": 2, "version_minor": 0}}}


def host_unchanged(folder):
    nothing_active(folder)
