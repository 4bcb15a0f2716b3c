# The points of the check cells are NaN, negative, infinite, a text, or missing.
POINTS = [float("nan"), -1, float("inf"), "1e308", None, [1], 10 ** 400, True, {}]


def hand_in(notebook, folder):
    cells = [c for c in notebook["cells"] if "points" in c["metadata"]["nbgrader"]]
    for cell, points in zip(cells, POINTS, strict=False):
        cell["metadata"]["nbgrader"]["points"] = points
