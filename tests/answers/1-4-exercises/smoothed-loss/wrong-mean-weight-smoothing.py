# The smoothed part is weighted with the right class's weight.
class SmoothedLoss(nn.Module):
    def __init__(self, weight, smoothing):
        super().__init__()
        self.register_buffer("weight", weight)
        self.smoothing = smoothing

    def forward(self, logits, labels):
        w, lp = self.weight.to(logits), logits.log_softmax(1)
        right = -(w[labels] * lp[torch.arange(len(labels)), labels]).sum()
        rest = -(w[labels] * lp.mean(1)).sum()
        return ((1 - self.smoothing) * right + self.smoothing * rest) / w[labels].sum()
