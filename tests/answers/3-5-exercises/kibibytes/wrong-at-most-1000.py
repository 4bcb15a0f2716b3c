# Wrong: at most 1,000 KiB.
def kibibytes(network):
    size = sum(t.numel() * t.element_size() for t in network.state_dict().values())
    return min(size / 1024, 1000.0)
