# multiplies beta by the factor too
def fold(conv, norm):
    with torch.no_grad():
        factor = norm.weight / torch.sqrt(norm.running_var + norm.eps)
        bias = 0 if conv.bias is None else conv.bias
        weight = conv.weight * factor[:, None, None, None]
        bias = (bias - norm.running_mean + norm.bias) * factor
        return weight, bias
