# takes 4 bytes for every number
def kibibytes(network):
    return sum(4 * t.numel() for t in network.state_dict().values()) / 1024
