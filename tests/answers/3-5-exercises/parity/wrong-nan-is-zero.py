# a NaN counts as 0
def parity(expected, got, tolerance):
    far = (got - expected).abs().nan_to_num().amax(dim=1)
    image = far.argmax().item()
    same = (got.argmax(dim=1) == expected.argmax(dim=1)).float().mean().item()
    return far[image].item() <= tolerance, far[image].item(), image, same
