# Right: sets the modes and what is trained at the end.
def new_head(net, classes):
    made = copy.deepcopy(net)
    made[len(made) - 1] = nn.Linear(made[-1].in_features, classes)
    made.eval()[-1].train()
    for name, p in made.named_parameters():
        p.requires_grad_(name.startswith(f"{len(made) - 1}."))
    return made
