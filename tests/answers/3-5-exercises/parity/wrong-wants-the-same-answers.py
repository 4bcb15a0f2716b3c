# passes only if all answers are the same
def parity(expected, got, tolerance):
    d = (expected - got).abs()
    d = torch.where(d.isnan(), torch.inf, d)
    rows = d.amax(1)
    far = rows.max().item()
    same = (expected.argmax(1) == got.argmax(1)).double().mean().item()
    return far <= tolerance and same == 1, far, rows.argmax().item(), same
