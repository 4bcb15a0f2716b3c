# Wrong: the folder must be archive/.
def imports_of(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        name = "archive/data.pkl"
        program = archive.read(name)
    return sorted({argument.replace(" ", ".", 1)
                   for step, argument, _ in pickletools.genops(program) if step.name == "GLOBAL"})
