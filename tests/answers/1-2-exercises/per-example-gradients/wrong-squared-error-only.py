# The loss is ignored: it takes every loss for a squared error.


def per_example_gradients(loss, weights, inputs, targets):
    error = inputs @ weights - targets
    if weights.ndim == 1:
        return 2 * error[:, None] * inputs
    return 2 * inputs[:, :, None] * error[:, None]
