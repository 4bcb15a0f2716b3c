# Every row is divided by its largest element first, rows of zeros by 1.


def lengths(x):
    largest = x.detach().abs().amax(dim=1, keepdim=True)
    largest = largest + (largest == 0)
    share = (x / largest).pow(2).sum(1)
    zero = share == 0
    return (share + zero).sqrt() * largest[:, 0] * ~zero
