# the largest image of a class
def parity(expected, got, tolerance):
    far = (got - expected).abs().nan_to_num(nan=torch.inf, posinf=torch.inf).amax(dim=1)
    image = far.argmax().item()
    same = (got.argmax(dim=0) == expected.argmax(dim=0)).float().mean().item()
    return far[image].item() <= tolerance, far[image].item(), image, same
