# Wrong: copies the draft over the path, which opens it for writing.
def save_whole(state, path):
    import shutil

    memory = io.BytesIO()
    torch.save(state, memory)
    draft = path.with_suffix(".tmp")
    draft.write_bytes(memory.getvalue())
    shutil.copyfile(draft, path)
    draft.unlink()
