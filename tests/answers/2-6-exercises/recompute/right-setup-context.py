# The newer form with setup_context, and vjp of a functional call.
def recompute(layer, x):
    names = [name for name, _ in layer.named_parameters()]

    def run(x, *weights):
        return torch.func.functional_call(layer, dict(zip(names, weights)), (x,))

    class Again(torch.autograd.Function):
        @staticmethod
        def forward(x, *weights):
            return run(x, *weights)

        @staticmethod
        def setup_context(ctx, inputs, output):
            ctx.save_for_backward(*inputs)

        @staticmethod
        def backward(ctx, grad_out):
            inputs = [t.detach().requires_grad_() for t in ctx.saved_tensors]
            with torch.enable_grad():
                out = run(*inputs)
            return torch.autograd.grad(out, inputs, grad_out)

    return Again.apply(x, *layer.parameters())
