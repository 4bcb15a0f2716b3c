# No probability below 1e-12.
def softmax(x, dim):
    exponentials = (x - x.amax(dim=dim, keepdim=True)).exp()
    return (exponentials / exponentials.sum(dim=dim, keepdim=True)).clamp(min=1e-12)
