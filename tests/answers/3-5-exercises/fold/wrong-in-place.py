# changes the convolution
def fold(conv, norm):
    with torch.no_grad():
        factor = norm.weight / torch.sqrt(norm.running_var + norm.eps)
        bias = 0 if conv.bias is None else conv.bias
        conv.weight *= factor[:, None, None, None]
        return conv.weight.detach(), (bias - norm.running_mean) * factor + norm.bias
