# The metadata are of nbgrader's schema 1, where a cell without `grade` has no points.


def hand_in(notebook, folder):
    for cell in notebook["cells"]:
        marks = cell["metadata"]["nbgrader"]
        cell["metadata"]["nbgrader"] = {"schema_version": 1, "grade_id": marks["grade_id"],
                                        "grade": False, "solution": marks["solution"],
                                        "locked": False, "points": 0}
