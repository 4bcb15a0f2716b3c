# wrong: counts buffers as well
def counted(net):
    return sum(t.numel() for t in net.state_dict().values())
