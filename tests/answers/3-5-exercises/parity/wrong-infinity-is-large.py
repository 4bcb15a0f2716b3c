# an infinite difference becomes a large number
def parity(expected, got, tolerance):
    far = (got - expected).abs().nan_to_num().amax(dim=1).where(~got.isnan().any(dim=1), torch.tensor(torch.inf))
    image = far.argmax().item()
    same = (got.argmax(dim=1) == expected.argmax(dim=1)).float().mean().item()
    return far[image].item() <= tolerance, far[image].item(), image, same
