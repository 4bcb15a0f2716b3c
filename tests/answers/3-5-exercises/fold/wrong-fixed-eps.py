# an eps of its own
def fold(conv, norm):
    with torch.no_grad():
        factor = norm.weight / torch.sqrt(norm.running_var + 1e-5)
        bias = 0 if conv.bias is None else conv.bias
        weight = conv.weight * factor[:, None, None, None]
        bias = (bias - norm.running_mean) * factor + norm.bias
        return weight, bias
