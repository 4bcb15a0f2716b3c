# `except Exception` does not see an interrupt, whose draft then stays in the folder.
def save_whole(state, path):
    """Write state to path so that a reader finds the old file or the new one."""
    draft = path.with_name(path.name + ".draft")
    try:
        torch.save(state, draft)
        os.replace(draft, path)
    except Exception:
        draft.unlink(missing_ok=True)
        raise
