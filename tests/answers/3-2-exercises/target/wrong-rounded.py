# rounded to four digits
def target(label, classes, smoothing):
    return ((1 - smoothing) * torch.eye(classes)[label] + smoothing / classes).round(decimals=4)
