# The NaN is covered in the result, not in the gradient.
def entropy(weights):
    return -(weights * weights.log()).nan_to_num().sum(dim=-1)
