# Right: pickles into memory, so nothing is written when that fails.
def save_whole(state, path):
    memory = io.BytesIO()
    torch.save(state, memory)
    draft = path.with_suffix(".draft")
    draft.write_bytes(memory.getvalue())
    os.replace(draft, path)
