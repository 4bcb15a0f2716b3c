# Wrong: removes the draft after some errors only.
def save_whole(state, path):
    draft = path.with_name(path.name + ".draft")
    try:
        torch.save(state, draft)
    except (ValueError, RuntimeError, OSError):
        draft.unlink(missing_ok=True)
        raise
    os.replace(draft, path)
