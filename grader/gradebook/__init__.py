"""nbgrader's side: marks, the gradebook, graded notebooks, feedback, export.

Imports `grader.notebooks` and below.
"""
