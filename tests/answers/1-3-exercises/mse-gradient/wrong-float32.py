# The result is float32 for every input.


def mse_gradient(x, y, w, b):
    error = x @ w + b - y
    return (2 * x.T @ error / len(y)).float(), (2 * error.mean()).float()
