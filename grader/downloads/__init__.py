"""What a learning platform hands over, laid out as hand-ins: one folder for each learner.

nbgrader's zip_collect does this too, but unpacks without limits, wants a pattern for every
platform, stops at a file that came twice, and empties a learner's folder before it writes.

Imports `grader.run` and below.
"""
