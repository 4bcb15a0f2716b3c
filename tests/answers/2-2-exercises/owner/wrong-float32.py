# divides in float32
def owner(i, threads):
    block = int(torch.tensor(float(i)) / threads)
    return block, i - block * threads
