# Wrong: pickles into memory, then writes to the path itself.
def save_whole(state, path):
    memory = io.BytesIO()
    torch.save(state, memory)
    path.write_bytes(memory.getvalue())
