# A weight that two layers share stands there twice.
def trained(net):
    return [p for m in net.modules() for p in m.parameters(recurse=False) if p.requires_grad]
