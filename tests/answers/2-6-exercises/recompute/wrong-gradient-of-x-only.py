# the parameters get no gradient
def recompute(layer, x):
    class Again(torch.autograd.Function):
        @staticmethod
        def forward(ctx, layer, x, *parameters):
            ctx.layer = layer
            ctx.save_for_backward(x)
            return layer(x)

        @staticmethod
        def backward(ctx, grad_out):
            x = ctx.saved_tensors[0].detach().requires_grad_()
            with torch.enable_grad():
                result = ctx.layer(x)
            (gradient,) = torch.autograd.grad(result, x, grad_out)
            return None, gradient, *[torch.zeros_like(p) for p in ctx.layer.parameters()]

    return Again.apply(layer, x, *layer.parameters())
