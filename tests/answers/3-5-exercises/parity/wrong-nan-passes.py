# asks whether it is not above the tolerance, and NaN is not
def parity(expected, got, tolerance):
    far = (got - expected).abs().amax(dim=1)
    image = far.argmax().item()
    same = (got.argmax(dim=1) == expected.argmax(dim=1)).float().mean().item()
    return not far[image].item() > tolerance, far[image].item(), image, same
