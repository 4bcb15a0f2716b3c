# the place among all scores
def parity(expected, got, tolerance):
    far = (got - expected).abs().nan_to_num(nan=torch.inf, posinf=torch.inf).amax(dim=1)
    image = (got - expected).abs().nan_to_num(nan=torch.inf, posinf=torch.inf).argmax().item()
    same = (got.argmax(dim=1) == expected.argmax(dim=1)).float().mean().item()
    return far.max().item() <= tolerance, far.max().item(), image, same
