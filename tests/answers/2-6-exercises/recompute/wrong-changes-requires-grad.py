# x requires a gradient afterwards.
class Recompute(torch.autograd.Function):
    @staticmethod
    def forward(ctx, layer, x, *parameters):
        ctx.layer = layer
        ctx.save_for_backward(x)
        return layer(x)

    @staticmethod
    def backward(ctx, grad_out):
        x = ctx.saved_tensors[0].detach().requires_grad_()
        with torch.enable_grad():
            out = ctx.layer(x)
        return None, *torch.autograd.grad(out, (x, *ctx.layer.parameters()), grad_out)


def recompute(layer, x):
    if x.is_leaf:
        x.requires_grad_()
    return Recompute.apply(layer, x, *layer.parameters())
