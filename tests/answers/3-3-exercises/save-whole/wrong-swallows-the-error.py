# Wrong: the caller never hears of the error.
def save_whole(state, path):
    draft = path.with_suffix(".tmp")
    try:
        torch.save(state, draft)
        os.replace(draft, path)
    except Exception:
        draft.unlink(missing_ok=True)
