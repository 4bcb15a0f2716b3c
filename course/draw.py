"""Pictures for the lessons: `draw.memory(x=x)`, `draw.graph(loss, w=w)`, `draw.curves(...)`.

Each draws what it is given and explains nothing; `course/pictures/` has one module for each.
"""

from course.pictures.bits import bits
from course.pictures.blocks import blocks
from course.pictures.broadcast import broadcast
from course.pictures.graph import graph
from course.pictures.memory import memory
from course.pictures.memory_timeline import memory_timeline
from course.pictures.plots import curves, images
from course.pictures.product import product
from course.pictures.ring import ring
from course.pictures.roofline import roofline
from course.pictures.snapshot import snapshot
from course.pictures.spread import spread
from course.pictures.surface import surface
from course.pictures.threads import threads
from course.pictures.tiles import tiles
from course.pictures.timeline import timeline
from course.pictures.trace import trace

__all__ = ["bits", "blocks", "broadcast", "curves", "graph", "images", "memory",
           "memory_timeline", "product", "ring", "roofline", "snapshot", "spread", "surface",
           "threads", "tiles", "timeline", "trace"]
