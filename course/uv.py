"""uv in the place of pip, where it is installed: the same packages, minutes sooner.

uv reads no setting of pip's, so what pip was told of mirrors and certificates is told to uv, too.
Where uv fails, pip installs, and says why it cannot.

Standard library only, and no syntax newer than Python 3.6, as in install.py.
"""

import ast
import shutil
import subprocess

SETTINGS = {  # pip's name, uv's variable, and what stands between several values
    "index-url": ("UV_DEFAULT_INDEX", " "),
    "extra-index-url": ("UV_INDEX", " "),
    "find-links": ("UV_FIND_LINKS", ","),
    "no-index": ("UV_NO_INDEX", " "),
    "trusted-host": ("UV_INSECURE_HOST", " "),
    "cert": ("SSL_CERT_FILE", " "),
    "proxy": ("ALL_PROXY", " "),
}
# What another project may have asked of uv: it would bring other packages than constraints.txt.
LENT = ("UV_CONSTRAINT", "UV_OVERRIDE", "UV_EXCLUDE", "UV_EXCLUDE_NEWER", "UV_TORCH_BACKEND",
        "UV_RESOLUTION", "UV_PRERELEASE", "UV_NO_BINARY", "UV_OFFLINE")


def install(python, root, course, variables, cached=True):
    """Let uv install `course`, such as ".[all]", into the environment of `python`.

    Says whether that is done: not if there is no uv, or if it failed.
    """
    program = shutil.which("uv")
    if program is None:
        return False
    command = [program, "pip", "install", "--python", python, "--compile-bytecode",
               *([] if cached else ["--no-cache"]), "-c", "constraints.txt", "-e", course]
    if subprocess.call(command, cwd=root, env=told(python, variables)) == 0:
        return True
    print("uv could not install it; pip tries.", flush=True)
    return False


def told(python, variables):
    """The environment for uv: `variables`, and what pip's settings say in uv's words."""
    mine = {name: value for name, value in variables.items() if name not in LENT}
    # Where several indexes have a package, pip takes the best version; uv the first index.
    mine.setdefault("UV_INDEX_STRATEGY", "unsafe-best-match")
    for name, value in settings(python, variables).items():
        variable, between = SETTINGS[name]
        mine.setdefault(variable, between.join(value.split()))
    return mine


def settings(python, variables):
    """pip's settings that uv has to know; a variable of the environment wins, as in pip."""
    listed = subprocess.Popen([python, "-m", "pip", "config", "list"], env=variables,
                              stdout=subprocess.PIPE, encoding="utf-8", errors="replace")
    lines, _nothing = listed.communicate()
    found = {}
    for line in sorted(lines.splitlines(), key=lambda line: line.startswith(":env:")):
        name, _equals, value = line.partition("=")
        section, _dot, name = name.rpartition(".")
        if section in ("global", "install", ":env:") and name in SETTINGS:
            found[name] = str(ast.literal_eval(value))
    return {name: value for name, value in found.items() if value}
