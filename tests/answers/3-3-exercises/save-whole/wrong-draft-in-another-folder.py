# Wrong: the draft lies in the system's folder for such files, perhaps on another disk.
def save_whole(state, path):
    draft = Path(tempfile.gettempdir()) / (path.name + ".draft")
    try:
        torch.save(state, draft)
        os.replace(draft, path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
