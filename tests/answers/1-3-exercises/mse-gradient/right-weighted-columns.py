# Every column is weighted with the errors, then averaged over the examples.


def mse_gradient(x, y, w, b):
    pulls = 2 * ((x * w).sum(dim=1) + b - y)
    return (x * pulls.unsqueeze(1)).mean(dim=0), pulls.mean()
