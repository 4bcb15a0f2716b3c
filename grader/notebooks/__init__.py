"""Read notebooks, never run them: what comes from a hand-in, and what is sealed.

Imports `grader.job` and `course`.
"""
