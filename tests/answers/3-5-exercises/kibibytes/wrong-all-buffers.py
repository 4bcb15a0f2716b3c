# all parameters and buffers, saved or not
def kibibytes(network):
    tensors = [*network.parameters(), *network.buffers()]
    return sum(t.numel() * t.element_size() for t in tensors) / 1024
