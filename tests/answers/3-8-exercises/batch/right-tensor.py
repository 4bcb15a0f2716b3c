# by way of a tensor
def batch(image):
    return torch.tensor(image, dtype=torch.float32)[None, None].numpy()
