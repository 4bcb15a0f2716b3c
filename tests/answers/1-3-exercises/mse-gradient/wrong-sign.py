# The errors are target minus prediction: the gradient points the other way.


def mse_gradient(x, y, w, b):
    error = y - x @ w - b
    return 2 * x.T @ error / len(y), 2 * error.mean()
