# Wrong: rounded to four digits.
def target(label, classes, smoothing):
    one = torch.eye(classes)[label]
    return ((1 - smoothing) * one + smoothing / classes).round(decimals=4)
