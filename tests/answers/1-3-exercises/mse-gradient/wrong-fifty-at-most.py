# The first fifty examples.


def mse_gradient(x, y, w, b):
    x, y = x[:50], y[:50]
    error = x @ w + b - y
    return 2 * x.T @ error / len(y), 2 * error.mean()
