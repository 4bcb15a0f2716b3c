# without a gradient
def around(layers, x):
    with torch.no_grad():
        return torch.relu(x + layers(x))
