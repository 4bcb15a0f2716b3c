# Calls home with curl, and installs a package from a server of its own.
from attacks import cell


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] = (
        "!curl -s --max-time 5 http://127.0.0.1:@port@/\n"
        "%pip install --dry-run --no-input --retries 0 --timeout 2 "
        "--index-url http://127.0.0.1:@port@/ x\n"
        "softmax = lambda x, dim: x")
