"""The coordinator: finds hand-ins, has them graded, records what came of it.

Imports `grader.gradebook` and below; what judges is another process, reached through `server`.
"""
