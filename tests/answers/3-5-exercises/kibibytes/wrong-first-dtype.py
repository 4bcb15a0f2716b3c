# gives all tensors the size of the first
def kibibytes(network):
    tensors = list(network.state_dict().values())
    return sum(t.numel() for t in tensors) * tensors[0].element_size() / 1024
