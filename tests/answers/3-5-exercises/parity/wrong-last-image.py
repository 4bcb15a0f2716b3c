# the last image that is as far
def parity(expected, got, tolerance):
    far = (got - expected).abs().nan_to_num(nan=torch.inf, posinf=torch.inf).amax(dim=1)
    image = len(far) - 1 - far.flip(0).argmax().item()
    same = (got.argmax(dim=1) == expected.argmax(dim=1)).float().mean().item()
    return far[image].item() <= tolerance, far[image].item(), image, same
