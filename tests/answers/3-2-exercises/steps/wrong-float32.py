# divides in float32
def steps(images, batch_size, epochs):
    return epochs * int((torch.tensor(float(images)) / batch_size).item())
