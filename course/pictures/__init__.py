"""What stands behind `course.draw`: one module for each picture, on `canvas`.

Imports nothing else of the course.
"""
