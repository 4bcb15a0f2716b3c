# Only the first four parameters get a gradient.
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
        own = list(ctx.layer.parameters())
        found = torch.autograd.grad(out, (x, *own[:4]), grad_out)
        return None, *found, *[None] * (len(own) - 4)


def recompute(layer, x):
    return Recompute.apply(layer, x, *layer.parameters())
