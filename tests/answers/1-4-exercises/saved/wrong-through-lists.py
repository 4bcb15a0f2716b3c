# Goes through Python lists, so float64 becomes float32.
def saved(net):
    return {name: torch.tensor(t.tolist()) for name, t in net.state_dict().items()}
