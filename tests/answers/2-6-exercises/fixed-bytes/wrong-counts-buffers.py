# the buffers of a batch norm are no weights
def fixed_bytes(model):
    return 4 * sum(t.nbytes for t in model.state_dict().values())
