# Wrong: the first import alone.
def imports_of(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        name = next(name for name in archive.namelist() if name.endswith("data.pkl"))
        program = archive.read(name)
    return sorted({argument.replace(" ", ".", 1)
                   for step, argument, _ in pickletools.genops(program) if step.name == "GLOBAL"
                   })[:1]
