"""The learner's side of Torch in Three Days: what a notebook imports.

`check` compares answers, `draw` makes pictures, `progress` remembers what is solved.
Nothing here teaches: the model, the loss, the loop and the kernel are yours to write.
"""
