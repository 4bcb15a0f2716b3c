# Right: copies each tensor in place.
def load_matching(net, state):
    prefix = "module." if all(name.startswith("module.") for name in state) else ""
    left = []
    with torch.no_grad():
        for name, tensor in net.state_dict().items():
            other = state.get(prefix + name)
            if other is None or other.shape != tensor.shape:
                left.append(name)
            else:
                tensor.copy_(other)
    return sorted(left)
