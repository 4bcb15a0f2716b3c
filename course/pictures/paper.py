"""The ground that pictures are drawn on, and the colours that can be read on it.

A picture stands on white pages, black ones and grey ones, and cannot know on which: no colour of
words has a contrast of 4.5 to both white and JupyterLab's dark grey. So it brings its own ground,
light enough for colours and soft enough for a dark room. On it and on white boxes, words have a
contrast of at least 4.5 and lines of at least 3 (WCAG 2.2, criteria 1.4.3 and 1.4.11).
"""

from matplotlib.figure import Figure

PAPER = "#E2E5EA"
QUIET = "0.35"  # words and edges of second rank
FAINT = "0.45"  # the palest line
# Okabe and Ito's hues, a little darker; told apart by the colour-blind.
BLUE, VERMILION, GREEN, PURPLE = "#0072B2", "#B84E00", "#007A59", "#A64A80"


def lay(figure: Figure) -> None:
    """Put the paper under a figure and all that it holds."""
    figure.set_facecolor(PAPER)
    for axes in figure.axes:
        axes.patch.set_visible(False)
