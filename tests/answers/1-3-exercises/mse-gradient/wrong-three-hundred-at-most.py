# Takes the first 300 examples.
def mse_gradient(x, y, w, b):
    x, error = x[:300], (x @ w + b - y)[:300]
    return 2 * x.T @ error / len(error), 2 * error.mean()
