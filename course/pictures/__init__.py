"""What stands behind `course.draw`: one module for each picture, on `canvas`.

Imports `course.traces` and `course.text`.
"""
