# Wrong: the new head begins with the rows of the old one.
def new_head(net, classes):
    new = copy.deepcopy(net).requires_grad_(False).eval()
    old = new[-1]
    head = nn.Linear(old.in_features, classes)
    k = min(classes, old.out_features)
    with torch.no_grad():
        head.weight[:k] = old.weight[:k]
        head.bias[:k] = old.bias[:k]
    new[-1] = head
    return new
