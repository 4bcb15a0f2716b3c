# Wrong: for a moment there is no file.
def save_whole(state, path):
    draft = path.with_suffix(".tmp")
    try:
        torch.save(state, draft)
    except Exception:
        draft.unlink()
        raise
    path.unlink(missing_ok=True)
    os.rename(draft, path)
