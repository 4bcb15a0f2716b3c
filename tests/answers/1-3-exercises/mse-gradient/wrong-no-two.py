# The 2 of the square is missing.


def mse_gradient(x, y, w, b):
    error = x @ w + b - y
    return x.T @ error / len(y), error.mean()
