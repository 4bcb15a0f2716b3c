# It always believes in the most frequent class.


def train_classifier(images, labels):
    most = labels.bincount(minlength=10).float()
    return lambda x: most.expand(len(x), 10)
