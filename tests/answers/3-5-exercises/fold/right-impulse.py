# asks the layers: the response to nothing and to each weight
def fold(conv, norm):
    with torch.no_grad():
        slope = norm.weight * torch.rsqrt(norm.running_var + norm.eps)
        offset = norm.bias - norm.running_mean * slope
        weight = (slope.diag() @ conv.weight.flatten(1)).view_as(conv.weight)
        return weight, offset if conv.bias is None else offset + slope * conv.bias
