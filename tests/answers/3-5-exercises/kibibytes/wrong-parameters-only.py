# forgets the buffers
def kibibytes(network):
    return sum(p.numel() * p.element_size() for p in network.parameters()) / 1024
