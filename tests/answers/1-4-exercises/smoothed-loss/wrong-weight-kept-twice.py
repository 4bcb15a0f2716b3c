# A copy of the weight as a plain tensor is what the loss uses.
class SmoothedLoss(nn.Module):
    def __init__(self, weight, smoothing):
        super().__init__()
        self.register_buffer("weight", weight)
        self.used = weight.clone()
        self.smoothing = smoothing

    def forward(self, logits, labels):
        c = len(self.used)
        q = F.one_hot(labels, c) * (1 - self.smoothing) + self.smoothing / c
        w = self.used.to(logits)
        return -(w * q.to(logits) * logits.log_softmax(1)).sum() / w[labels].sum()
