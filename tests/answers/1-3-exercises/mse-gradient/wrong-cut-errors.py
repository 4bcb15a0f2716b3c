# Errors beyond 100 are cut.


def mse_gradient(x, y, w, b):
    error = (x @ w + b - y).clamp(-100, 100)
    return 2 * x.T @ error / len(y), 2 * error.mean()
