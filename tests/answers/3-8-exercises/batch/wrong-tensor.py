# a tensor, not an array
def batch(image):
    return torch.tensor(image, dtype=torch.float32)[None, None]
