# integer buffers have 8 bytes
def kibibytes(network):
    return sum(t.numel() * (t.element_size() if t.is_floating_point() else 8)
               for t in network.state_dict().values()) / 1024
