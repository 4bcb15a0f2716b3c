# a float
def steps(images, batch_size, epochs):
    return epochs * images / batch_size
