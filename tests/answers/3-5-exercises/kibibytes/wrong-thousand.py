# divides by 1,000
def kibibytes(network):
    return sum(t.numel() * t.element_size() for t in network.state_dict().values()) / 1000
