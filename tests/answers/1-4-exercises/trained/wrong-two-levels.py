# wrong: looks at net and its children, not below
def trained(net):
    return [p for m in [net, *net.children()] for p in m.parameters(recurse=False)
            if p.requires_grad]
