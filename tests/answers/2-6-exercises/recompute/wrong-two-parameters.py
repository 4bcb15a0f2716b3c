# works for a layer with a weight and a bias
def recompute(layer, x):
    class Again(torch.autograd.Function):
        @staticmethod
        def forward(ctx, layer, x, weight, bias):
            ctx.layer = layer
            ctx.save_for_backward(x)
            return layer(x)

        @staticmethod
        def backward(ctx, grad_out):
            x = ctx.saved_tensors[0].detach().requires_grad_()
            with torch.enable_grad():
                result = ctx.layer(x)
            inputs = (x, *ctx.layer.parameters())
            return None, *torch.autograd.grad(result, inputs, grad_out)

    return Again.apply(layer, x, *layer.parameters())
