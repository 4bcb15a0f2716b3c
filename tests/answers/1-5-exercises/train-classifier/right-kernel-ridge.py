# Kernel ridge regression: one linear system.


def train_classifier(images, labels):
    known = images.flatten(1)


    def kernel(x):
        return torch.exp(-0.3 * torch.cdist(x.flatten(1), known) ** 2)


    weights = torch.linalg.solve(kernel(images) + 0.01 * torch.eye(len(known)),
                                 F.one_hot(labels, 10).float())
    return lambda x: kernel(x) @ weights
