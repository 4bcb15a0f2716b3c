"""How an outcome looks: a coloured line in JupyterLab, plain text everywhere else."""

import html
from dataclasses import dataclass

from IPython import get_ipython
from IPython.display import display

# JupyterLab's own variables follow its light and dark themes; the second value serves elsewhere.
COLOURS = {
    "passed": "var(--jp-success-color0, #1b5e20)",
    "wrong": "var(--jp-error-color0, #b71c1c)",
    "not attempted": "var(--jp-info-color0, #01579b)",
    "error": "var(--jp-warn-color0, #8a4b00)",
}
MARKS = {"passed": "✓", "wrong": "✗", "not attempted": "○", "error": "!"}  # not by colour alone


@dataclass(frozen=True)
class Outcome:
    """One of the four outcomes, with a headline and the lines below it."""

    state: str  # "passed", "wrong", "not attempted" or "error"
    headline: str
    lines: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return "\n    ".join((f"{MARKS[self.state]} {self.headline}", *self.lines))

    def _repr_html_(self) -> str:
        colour = COLOURS[self.state]
        body = "".join(f"<div style='margin-left:1.4em'>{_code(line)}</div>" for line in self.lines)
        return (
            f"<div class='course-check tex2jax_ignore mathjax_ignore' data-state='{self.state}' "
            f"style='border-left:4px solid {colour};padding:2px 10px;margin:2px 0'>"
            f"<b style='color:{colour};display:inline-block;width:1.4em'>{MARKS[self.state]}</b>"
            f"{_code(self.headline)}{body}</div>"
        )


def _code(text: str) -> str:
    """Escape `text` for HTML and set what stands between backticks as code."""
    parts = html.escape(text).split("`")
    if len(parts) % 2 == 0:
        return html.escape(text)
    return "".join(f"<code>{p}</code>" if i % 2 else p for i, p in enumerate(parts))


def show(outcome: Outcome) -> None:
    """Display `outcome` in a notebook, print it anywhere else."""
    if get_ipython() is None:
        print(outcome)
    else:
        display(outcome)


# JupyterLab gives `element`, and puts it into its cell a little later. By then it has gone to
# the last cell. The margin keeps the answer above the check in view.
REVEAL = """typeof element === "undefined" || setTimeout(() => {
  const cell = element.closest(".jp-Cell");
  if (cell) {
    cell.style.scrollMarginTop = "200px";
    cell.scrollIntoView({block: "nearest"});
  }
}, 500)"""


def reveal() -> None:
    """Bring the running cell back into view: after Run All, JupyterLab shows the last one."""
    display({"application/javascript": REVEAL, "text/plain": ""}, raw=True)
