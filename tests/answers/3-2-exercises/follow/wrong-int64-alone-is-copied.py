# averages integers of 32 bits
def follow(average, model, decay):
    with torch.no_grad():
        theirs = model.state_dict()
        for name, mine in average.state_dict().items():
            if mine.dtype == torch.int64:
                mine.copy_(theirs[name])
            else:
                mine.copy_(decay * mine + (1 - decay) * theirs[name])
