# Only the first six examples count.


def mse_gradient(x, y, w, b):
    x, y = x[:6], y[:6]
    error = x @ w + b - y
    return 2 * x.T @ error / len(y), 2 * error.mean()
