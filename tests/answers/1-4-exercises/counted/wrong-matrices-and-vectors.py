# Counts parameters with one and two axes only: a scalar or a filter is left out.
def counted(net):
    return sum(p.numel() for p in net.parameters() if p.ndim in (1, 2))
