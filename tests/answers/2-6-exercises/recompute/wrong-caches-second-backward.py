# Keeps the second run for later backward passes.
class Recompute(torch.autograd.Function):
    @staticmethod
    def forward(ctx, layer, x, *parameters):
        ctx.layer, ctx.again = layer, None
        ctx.save_for_backward(x)
        return layer(x)

    @staticmethod
    def backward(ctx, grad_out):
        if ctx.again is None:
            x = ctx.saved_tensors[0].detach().requires_grad_()
            with torch.enable_grad():
                ctx.again = x, ctx.layer(x)
        x, out = ctx.again
        return None, *torch.autograd.grad(out, (x, *ctx.layer.parameters()), grad_out,
                                          retain_graph=True)


def recompute(layer, x):
    return Recompute.apply(layer, x, *layer.parameters())
