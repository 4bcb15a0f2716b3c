# The product of each shape.
import math


def counted(net):
    return sum(math.prod(p.shape) for _name, p in net.named_parameters())
