"""How JupyterLab looks when `python -m course lab` starts it."""

from pathlib import Path

c = get_config()  # noqa: F821 - Jupyter defines it

c.LabApp.default_url = "/lab/tree/day1/1-0-first-network.ipynb"
# The answers to predictions stay hidden until their cells are run.
c.LabApp.custom_css = True
c.ServerApp.tornado_settings = {"static_custom_path": [str(Path(__file__).parent)]}
