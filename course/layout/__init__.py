"""The learner's folder: laid out from a release, brought up to date, moved to another machine.

`lay` puts the course's files into `work/` and never overwrites what a learner has changed;
`merge` puts the tasks and checks of a new release around old answers; `record` remembers what
was laid; `pack` and `unpack` move it. All of it works on files: no Jupyter, no PyTorch, so the
image lays out with it at every start.
"""
