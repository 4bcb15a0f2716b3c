# asks each tensor for its bytes
def kibibytes(network):
    return sum(t.nbytes for t in network.state_dict().values()) / 2**10
