"""The grading process: what is expected, and the verdict. It runs no code of a notebook.

Imports `grader.learner` and below, once the nursery is forked.
"""
