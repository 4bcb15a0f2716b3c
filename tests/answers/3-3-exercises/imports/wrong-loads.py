# Wrong: runs the pickle and notes what it asks for.
def imports_of(content):
    found = set()

    class Reader(pickle.Unpickler):
        def find_class(self, module, name):
            found.add(f"{module}.{name}")
            return super().find_class(module, name)

        def persistent_load(self, _):
            return None

    archive = zipfile.ZipFile(io.BytesIO(content))
    name = next(name for name in archive.namelist() if name.endswith("data.pkl"))
    try:
        Reader(io.BytesIO(archive.read(name))).load()
    except Exception:
        pass
    return sorted(found)
