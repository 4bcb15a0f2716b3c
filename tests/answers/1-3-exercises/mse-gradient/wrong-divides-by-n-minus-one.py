# It divides by n - 1.


def mse_gradient(x, y, w, b):
    error = x @ w + b - y
    return 2 * x.T @ error / (len(y) - 1), 2 * error.sum() / (len(y) - 1)
