# Cuts the gradient of the bias at 1000.
def mse_gradient(x, y, w, b):
    error = x @ w + b - y
    return 2 * x.T @ error / len(y), (2 * error.mean()).clamp(-1000, 1000)
