"""What holds a learner's code: Landlock, seccomp, namespaces, a cgroup, limits.

Imports `grader.notebooks` and below; what calls the system is imported on Linux only.
"""
