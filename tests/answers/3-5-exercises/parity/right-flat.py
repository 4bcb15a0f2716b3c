# finds the place among all scores, then divides
def parity(expected, got, tolerance):
    gaps = torch.where(got.isnan(), torch.inf, (expected - got).abs()).flatten()
    far, place = gaps.max().item(), gaps.argmax().item()
    same = torch.eq(expected.argmax(1), got.argmax(1)).double().mean().item()
    return far <= tolerance, far, place // expected.shape[1], same
