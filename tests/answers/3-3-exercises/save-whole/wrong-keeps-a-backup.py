# Wrong: moves the old file away first; a crash then leaves no last.pt.
def save_whole(state, path):
    backup = path.with_suffix(".old")
    if path.exists():
        os.replace(path, backup)
    torch.save(state, path)
    backup.unlink(missing_ok=True)
