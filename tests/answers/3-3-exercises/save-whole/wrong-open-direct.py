# Wrong: opens the path itself for writing.
def save_whole(state, path):
    with open(path, "wb") as file:
        torch.save(state, file)
