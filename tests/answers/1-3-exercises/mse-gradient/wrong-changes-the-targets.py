# The errors are written over the targets.


def mse_gradient(x, y, w, b):
    error = y.sub_((x @ w + b).detach()).neg_()
    return 2 * x.T @ error / len(y), 2 * error.mean()
