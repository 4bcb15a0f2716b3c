# No logarithm may be below -100, as in nn.BCELoss.
class SmoothedLoss(nn.Module):

    def __init__(self, weight, smoothing):
        super().__init__()
        self.register_buffer("weight", weight)
        self.smoothing = smoothing

    def forward(self, logits, labels):
        classes = logits.shape[1]
        right = F.one_hot(labels, classes)
        target = (1 - self.smoothing) * right + self.smoothing / classes
        costs = -(self.weight * target * logits.log_softmax(dim=1).clamp(min=-100)).sum(dim=1)
        return costs.sum() / self.weight[labels].sum()
