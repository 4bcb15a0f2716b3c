# forgets the bias of the convolution
def fold(conv, norm):
    with torch.no_grad():
        factor = norm.weight / torch.sqrt(norm.running_var + norm.eps)
        bias = 0
        weight = conv.weight * factor[:, None, None, None]
        bias = (bias - norm.running_mean) * factor + norm.bias
        return weight, bias
