# The class of the nearest image that it was given.


def train_classifier(images, labels):
    def model(x):
        nearest = torch.cdist(x.flatten(1), images.flatten(1)).argmin(dim=1)
        return F.one_hot(labels[nearest], 10).float()


    return model
