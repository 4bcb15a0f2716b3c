# counts the smaller last batch
def steps(images, batch_size, epochs):
    return epochs * -(-images // batch_size)
