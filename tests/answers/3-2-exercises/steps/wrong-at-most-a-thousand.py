# at most a thousand batches
def steps(images, batch_size, epochs):
    return epochs * min(images // batch_size, 1000)
