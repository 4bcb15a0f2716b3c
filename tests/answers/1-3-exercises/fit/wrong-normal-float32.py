# normal equations in float32, on the columns as they came
def fit(x, y):
    """Return the weights (d,) and the bias () with the smallest mean squared error."""
    table = F.pad(x, (0, 1), value=1.0)
    solution = torch.linalg.solve(table.T @ table, table.T @ y)
    return solution[:-1], solution[-1]
