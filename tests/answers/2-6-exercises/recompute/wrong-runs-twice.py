# computes twice in backward
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
            params = list(ctx.layer.parameters())
            with torch.enable_grad():
                (first,) = torch.autograd.grad(ctx.layer(x), x, grad_out)
                rest = torch.autograd.grad(ctx.layer(x), params, grad_out) if params else ()
            return None, first, *rest

    return Again.apply(layer, x, *layer.parameters())
