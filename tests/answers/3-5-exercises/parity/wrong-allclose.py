# allclose allows more where the scores are large
def parity(expected, got, tolerance):
    d = (expected - got).abs()
    d = torch.where(d.isnan(), torch.inf, d)
    rows = d.amax(1)
    return (
        torch.allclose(expected, got, atol=tolerance),
        rows.max().item(),
        rows.argmax().item(),
        (expected.argmax(1) == got.argmax(1)).double().mean().item(),
    )
