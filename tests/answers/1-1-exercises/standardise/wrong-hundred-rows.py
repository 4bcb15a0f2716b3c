# Rows behind the hundredth are lost.
def standardise(x):
    x = x[:100]
    return (x - x.mean(dim=1, keepdim=True)) / x.std(dim=1, keepdim=True, correction=0)
