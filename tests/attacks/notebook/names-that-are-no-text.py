# `grade_id` is a number, a list, a path, an SQL statement and a very long text.
NAMES = [7, ["softmax"], "../../gradebook", "'; drop table grade; --", "x" * 1_000_000, None, {}]


def hand_in(notebook, folder):
    checks = [c for c in notebook["cells"] if c["metadata"]["nbgrader"]["grade"]]
    for cell, name in zip(checks, NAMES, strict=False):
        cell["metadata"]["nbgrader"]["grade_id"] = name
