# The rate from the steepest and the flattest curvature.
import torch


def fit(x, y):
    mean, deviation = x.mean(dim=0), x.std(dim=0)
    columns = torch.nn.functional.pad((x - mean) / deviation, (0, 1), value=1.0)
    hessian = 2 * columns.T @ columns / len(y)
    curvatures = torch.linalg.eigvalsh(hessian)
    p = torch.zeros(x.shape[1] + 1)
    for _ in range(1000):
        p = p - 2 / (curvatures[0] + curvatures[-1]) * (2 * columns.T @ (columns @ p - y) / len(y))
    w = p[:-1] / deviation
    return w, p[-1] - w @ mean
