# The bias comes first.


def mse_gradient(x, y, w, b):
    error = x @ w + b - y
    return 2 * error.mean(), 2 * x.T @ error / len(y)
