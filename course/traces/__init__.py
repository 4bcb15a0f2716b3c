"""What a kernel did: the record of its accesses, and what can be found in it.

Pure data and functions: nothing here runs a kernel, so the judge of the grader uses the same.
Imports nothing else of the course.
"""
