# leaves out one batch in all, not one in each epoch
def steps(images, batch_size, epochs):
    return epochs * images // batch_size
