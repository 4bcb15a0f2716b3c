# Leaves code in the home folder that the next IPython and the next Python would run.
import site
from pathlib import Path

from attacks import cell

PLACES = (Path.home() / ".ipython/profile_default/startup/00-attack.py",
          Path.home() / ".jupyter/jupyter_attack_config.py",
          Path(site.getusersitepackages()) / "usercustomize.py",
          Path(site.getusersitepackages()) / "attack.pth")
ANSWER = """
from pathlib import Path
for place in {places}:
    try:
        Path(place).parent.mkdir(parents=True, exist_ok=True)
        with open(place, "x") as file:
            file.write("# planted")
    except OSError:
        pass
softmax = lambda x, dim: x
"""


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] = ANSWER.format(places=list(map(str, PLACES)))


def host_unchanged(folder):
    planted = [path for path in PLACES if path.exists() and path.read_text() == "# planted"]
    for path in planted:
        path.unlink()
    assert not planted, f"planted {', '.join(path.name for path in planted)}"
