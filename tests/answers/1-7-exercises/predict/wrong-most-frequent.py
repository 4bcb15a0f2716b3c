# The most frequent class.


def predict(train_images, train_labels, test_images):
    return train_labels.mode().values.expand(len(test_images))
