# Where n equals d it forgets to transpose.


def mse_gradient(x, y, w, b):
    error = x @ w + b - y
    table = x if x.shape[0] == x.shape[1] else x.T
    return 2 * table @ error / len(y), 2 * error.mean()
