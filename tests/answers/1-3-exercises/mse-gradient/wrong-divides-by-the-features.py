# It divides by the number of features.


def mse_gradient(x, y, w, b):
    error = x @ w + b - y
    return 2 * x.T @ error / x.shape[1], 2 * error.mean()
