"""A figure measured in boxes, and the picture it becomes: what `draw` is made of."""

import base64
import html
import warnings

from matplotlib import colormaps
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from course.pictures import fonts
from course.pictures.paper import QUIET, lay
from course.pictures.png import encode

VIRIDIS = colormaps["viridis"]  # its lightness rises steadily: it holds in grey
INCHES = 0.5  # the side of one box


class Picture:
    """A figure with its description: an image in a notebook, the words everywhere else.

    The words are the alt text, what a terminal prints, and what the tests compare. The image
    is HTML because JupyterLab gives an `image/png` output no alt text.
    """

    def __init__(self, figure: Figure, words: str):
        self.figure, self.words = figure, words
        lay(figure)

    def __repr__(self) -> str:
        return self.words

    def png(self) -> bytes:
        missing = fonts.lend(self.figure)
        if missing:
            fonts.say_once(missing)
        with warnings.catch_warnings():
            if missing:  # it has been said
                warnings.filterwarnings("ignore", "Glyph .* missing from font")
            return encode(self.figure)

    def _repr_html_(self) -> str:
        alt = html.escape(self.words.replace("\n", "; "))
        data = base64.b64encode(self.png()).decode()
        return f'<img alt="{alt}" style="max-width:100%" src="data:image/png;base64,{data}">'


class Canvas:
    """x runs to the right, y downwards, one box is one unit."""

    def __init__(self, width: float, height: float):
        self.figure = Figure(figsize=(width * INCHES, height * INCHES))
        self.axes = self.figure.add_axes((0, 0, 1, 1), xlim=(-0.2, width), ylim=(height, 0))
        self.axes.set_axis_off()

    def box(self, x: float, y: float, value: float, shade: float | None) -> None:
        """A box with a number. shade: 0 to 1, dark to light; None is empty and dashed."""
        if shade is None:
            style = {"facecolor": "white", "edgecolor": QUIET, "linestyle": (0, (2, 2))}
        else:  # the darker half of viridis would swallow black numbers
            style = {"facecolor": VIRIDIS(0.5 + 0.5 * shade), "edgecolor": "black"}
        self.axes.add_patch(Rectangle((x, y), 0.92, 0.92, **style))
        colour = QUIET if shade is None else "black"
        self.text(x + 0.46, y + 0.47, f"{value:.4g}", ha="center", color=colour)

    def text(self, x: float, y: float, words: str, **style) -> None:
        self.axes.text(x, y, words, **{"va": "center", "fontsize": 11, **style})
