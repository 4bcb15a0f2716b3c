# counts the whole storage of a part
def kibibytes(network):
    return sum(t.untyped_storage().nbytes() for t in network.state_dict().values()) / 1024
