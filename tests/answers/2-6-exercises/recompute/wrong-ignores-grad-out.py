# forgets grad_out: right after a sum only
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
                result = ctx.layer(x).sum()
            inputs = (x, *ctx.layer.parameters())
            return None, *torch.autograd.grad(result, inputs)

    return Again.apply(layer, x, *layer.parameters())
