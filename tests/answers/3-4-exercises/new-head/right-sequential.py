# Right: a new Sequential of copied layers.
def new_head(net, classes):
    body = [copy.deepcopy(layer) for layer in net][:-1]
    for layer in body:
        layer.eval()
        for p in layer.parameters():
            p.requires_grad = False
    made = nn.Sequential(*body, nn.Linear(net[-1].weight.shape[1], classes))
    made.training = False
    return made
