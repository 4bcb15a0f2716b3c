"""Hand-ins as learners write them who do not keep to the cells they were given.

`NOTEBOOKS` has a function for each; it changes the released notebook, which `made` has filled
with right answers unless the function's name begins with "blank".
"""

from own_notebooks import elsewhere, needed, scratch
from own_notebooks.hand_in import NAME, NOTEBOOKS, RELEASED, ROOT, made

__all__ = ["NAME", "NOTEBOOKS", "RELEASED", "ROOT", "elsewhere", "made", "needed", "scratch"]
