# Wrong: freezes what is called weight or bias alone.
def new_head(net, classes):
    new = copy.deepcopy(net).eval()
    for n, p in new.named_parameters():
        if n.endswith(("weight", "bias")):
            p.requires_grad = False
    new[-1] = nn.Linear(net[-1].in_features, classes)
    return new
