"""The processes that run a learner's code, and what passes between them and the judge.

Imports `grader.sandbox` and below. A learner's process holds nothing that lies above.
"""
