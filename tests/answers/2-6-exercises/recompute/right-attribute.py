# x and the parameters stand on ctx
def recompute(layer, x):
    class Again(torch.autograd.Function):
        @staticmethod
        def forward(ctx, layer, x, *parameters):
            ctx.layer, ctx.x, ctx.parameters = layer, x, parameters
            with torch.no_grad():
                return layer(x)

        @staticmethod
        def backward(ctx, grad_out):
            x = ctx.x.detach().clone().requires_grad_()
            with torch.enable_grad():
                result = ctx.layer(x)
            grads = torch.autograd.grad(result, [x, *ctx.parameters], grad_outputs=grad_out)
            return (None, *grads)

    return Again.apply(layer, x, *layer.parameters())
