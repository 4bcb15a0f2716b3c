# wrong: returns a tensor
def counted(net):
    return torch.tensor([p.numel() for p in net.parameters()]).sum()
