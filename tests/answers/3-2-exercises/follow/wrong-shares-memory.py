# the average takes over the model's memory where it has only to copy
def follow(average, model, decay):
    for old, new in zip(average.parameters(), model.parameters()):
        new_value = decay * old.data + (1 - decay) * new.data
        new.data = new_value
        old.data = new.data
    for old, new in zip(average.buffers(), model.buffers()):
        old.copy_(decay * old + (1 - decay) * new if old.is_floating_point() else new)
