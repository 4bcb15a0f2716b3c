# counts where whole batches begin
def steps(images, batch_size, epochs):
    return epochs * len(range(0, images - batch_size + 1, batch_size))
