# an infinite difference becomes a large number
def parity(expected, got, tolerance):
    far = (got - expected).abs().nan_to_num(nan=torch.inf, posinf=3e38).amax(dim=1)
    image = far.argmax().item()
    same = (got.argmax(dim=1) == expected.argmax(dim=1)).float().mean().item()
    return far[image].item() <= tolerance, far[image].item(), image, same
