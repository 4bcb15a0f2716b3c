# Wrong: at most 1,000.
def around(layers, x):
    return torch.relu(x + layers(x)).clamp(max=1000)
