# Wrong: writes to the path itself.
def save_whole(state, path):
    torch.save(state, path)
