# wrong: frozen ones too
def trained(net):
    return list(net.parameters())
