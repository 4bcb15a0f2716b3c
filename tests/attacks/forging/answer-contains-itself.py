# The answer is a list and a dict that contain themselves.


def softmax(x, dim):
    ring = {}
    ring["again"] = [ring]
    return [ring, ring]
