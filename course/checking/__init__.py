"""What stands behind `course.check`: seeing, comparing, saying, and the hooks of a notebook.

Imports `course.progress`, `course.exercises` and `course.text`.
"""
